namespace BlogSearch.Web.Commands;

/// <summary>Whether the operator says that the system does not tell of changes, by the variable that other .NET programs heed too.</summary>
internal static class Polling
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER") is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
