using Bot.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Bot.Accounts;

internal static class AccountServices
{
    /// <summary>Accounts, signing in and sessions. Needs the database and the data folder; the pipeline needs authentication and authorization.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAccountRegistration();
        services.AddSingleton<SignIn>();
        services.AddSingleton<FirstAdmin>();
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();

        services.AddAuthentication().AddCookie(DeskSession.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(DeskSession.Scheme)
            .Configure<IOptions<AccountOptions>, IAccountStore>(DeskSession.Configure);
        services.AddAuthorizationBuilder().AddPolicy(AccountPolicies.Desk, AccountPolicies.ServesCustomers);

        // In the data folder, so that sessions outlive a restart, and a container that is made anew.
        services.AddDataProtection().SetApplicationName("support-bot");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.File("keys")), logs));
        return services;
    }

    /// <summary>What the command line needs to make accounts, without a server around it.</summary>
    public static IServiceCollection AddAccountRegistration(this IServiceCollection services) => services
        .AddSingleton<IAccountStore, SqliteAccountStore>()
        .AddSingleton(_ => new Passwords(Passwords.Rounds))
        .AddSingleton<Registration>();
}
