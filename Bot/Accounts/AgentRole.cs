using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;

namespace Bot.Accounts;

/// <summary>What a person who signs in may do; one person may have several.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AgentRole>))]
internal enum AgentRole
{
    /// <summary>客服: answers customers at the desk.</summary>
    Agent,
    /// <summary>运营: keeps the FAQ files.</summary>
    Editor,
    /// <summary>主管: everything an agent may, and what concerns all agents.</summary>
    Supervisor,
    /// <summary>管理员: everything.</summary>
    Admin,
}

internal static class AgentRoles
{
    /// <summary>As commands, cookies and the database spell it: <c>supervisor</c>.</summary>
    public static string Word(this AgentRole role) => role switch
    {
        AgentRole.Agent => "agent",
        AgentRole.Editor => "editor",
        AgentRole.Supervisor => "supervisor",
        AgentRole.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "An unknown role."),
    };

    /// <exception cref="FormatException">A word that names no role.</exception>
    public static AgentRole Parse(string word) => word switch
    {
        "agent" => AgentRole.Agent,
        "editor" => AgentRole.Editor,
        "supervisor" => AgentRole.Supervisor,
        "admin" => AgentRole.Admin,
        _ => throw new FormatException($"'{word}' is not a role; roles are agent, editor, supervisor and admin."),
    };

    public static bool ServesCustomers(this AgentRole role) => role is AgentRole.Agent or AgentRole.Supervisor or AgentRole.Admin;
}
