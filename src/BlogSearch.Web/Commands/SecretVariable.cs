using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Commands;

/// <summary>Secrets come from the environment or from a file that it names: a command line is read by everyone on the machine.</summary>
internal static class SecretVariable
{
    /// <summary>The secret in a variable, or in the file that <c>NAME_FILE</c> names.</summary>
    /// <returns>Null when neither is set; an empty variable is not set.</returns>
    /// <exception cref="CommandException">Too short, or the file cannot be read.</exception>
    public static Secret? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } text)
        {
            return Of(name, text);
        }

        return Environment.GetEnvironmentVariable(name + "_FILE") is { Length: > 0 } file ? Of(name + "_FILE", Read(name, file)) : null;
    }

    private static string Read(string name, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file that {name}_FILE names cannot be read: {unreadable.Message}");
        }
    }

    private static Secret Of(string name, string text) => text.Length >= Secret.Shortest
        ? new Secret(text)
        : throw new CommandException($"{name} gives a secret of {text.Length} characters. Take {Secret.Shortest} or more, as `openssl rand -hex 32` prints them.");
}
