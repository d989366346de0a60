using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Brings a database to this program's schema: numbered SQL files, forward only, each in a transaction of its own.</summary>
internal static class SqliteMigrations
{
    private const string Folder = "Bot.Storage.Sqlite.Migrations.";

    /// <exception cref="DataFolderException">The database was written by a newer program.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var files = Read();
        while (true)
        {
            // Immediate: a command and the server may start together, and only one of them migrates.
            using var transaction = connection.BeginTransaction(deferred: false);
            var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
            if (version > files.Count)
            {
                throw new DataFolderException($"The database has schema {version}, this program knows {files.Count}. Run the newer program, or restore a backup made before it.");
            }

            if (version == files.Count)
            {
                return;
            }

            connection.Execute(files[version], transaction: transaction);
            connection.Execute($"PRAGMA user_version = {version + 1}", transaction: transaction);
            transaction.Commit();
        }
    }

    private static List<string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var files = new List<string>();
        foreach (var name in names)
        {
            if (!name.StartsWith($"{Folder}{files.Count + 1:D4}-", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Migration {name} breaks the numbering; expected number {files.Count + 1:D4}.");
            }

            using var stream = assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"Migration {name} is not embedded.");
            using var reader = new StreamReader(stream);
            files.Add(reader.ReadToEnd());
        }

        return files;
    }
}
