using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace BlogSearch.Web.Serving;

/// <summary>What circuits may cost. Past the cap pages come without one and update by enhanced navigation.</summary>
internal static class CircuitLimits
{
    /// <summary>270 KB each: 54 MB.</summary>
    public const int Most = 200;

    public static void Apply(CircuitOptions circuit)
    {
        // A reader on a train comes back within this; later the page loads anew, and its address is its state.
        circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(30);
        circuit.DisconnectedCircuitMaxRetained = 20;
        circuit.PersistedCircuitInMemoryMaxRetained = 0;
        circuit.DetailedErrors = false;
    }

    public static void Apply(HubOptions hub)
    {
        // The largest thing a page sends is its own address.
        hub.MaximumReceiveMessageSize = 32 * 1024;
        hub.EnableDetailedErrors = false;
    }

    public static void Count(IServiceCollection services)
    {
        services.AddSingleton<CircuitCount>();
        services.AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<CircuitCount>());
    }
}
