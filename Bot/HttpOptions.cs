using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bot;

/// <summary>How the server stands in the network; bound from <c>Http</c>.</summary>
public sealed class HttpOptions : IValidatableObject
{
    private static readonly IPNetwork[] Loopback = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>
    /// Addresses and networks (<c>10.0.0.5</c>, <c>10.0.0.0/24</c>) whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed; from
    /// anybody else they are ignored. Default: this machine alone. A list replaces the default.
    /// </summary>
    public string[]? TrustedProxies { get; set; }

    /// <summary>Connections open at once, of all kinds; the next is closed as soon as it comes. Default 10,000; the process needs one file descriptor for each.</summary>
    [Range(10, 1_000_000)]
    public int ConnectionsMax { get; set; } = 10_000;

    /// <summary>WebSockets open at once, of customers and desks; the next is told 429. Less than all connections, so that idle streams never keep requests out. Default 8,000.</summary>
    [Range(1, 1_000_000)]
    public int SocketsMax { get; set; } = 8_000;

    internal IEnumerable<IPNetwork> TrustedNetworks =>
        TrustedProxies is null ? Loopback : TrustedProxies.Select(proxy => NetworkOf(proxy) ?? throw new FormatException($"'{proxy}' is not an address."));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in TrustedProxies ?? [])
        {
            if (NetworkOf(proxy) is null)
            {
                yield return new ValidationResult(
                    $"Http:TrustedProxies '{proxy}' is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/24.", [nameof(TrustedProxies)]);
            }
        }

        if (SocketsMax >= ConnectionsMax)
        {
            yield return new ValidationResult("Http:SocketsMax must be less than Http:ConnectionsMax.", [nameof(SocketsMax)]);
        }
    }

    private static IPNetwork? NetworkOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : null;
}
