using System.Runtime.CompilerServices;

namespace BlogSearch.Tests.Architecture;

/// <summary>The files of the project itself, for tests that read the source.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Written code below a folder of the project: no generated files.</summary>
    public static IEnumerable<string> Code(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        orderby file
        select file;

    private static string Find([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../..")); // a source file has a folder
}
