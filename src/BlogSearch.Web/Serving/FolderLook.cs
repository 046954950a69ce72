using System.IO.Enumeration;

namespace BlogSearch.Web.Serving;

/// <summary>What can be told of a folder's files without reading them.</summary>
internal static class FolderLook
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>A number that changes with the names, sizes and times of the files; 0 when the folder cannot be looked into.</summary>
    /// <param name="ownFolder">A folder whose files do not count.</param>
    public static long Of(string root, string ownFolder)
    {
        try
        {
            // Added up, because the system gives them in any order.
            return new FileSystemEnumerable<long>(root, NumberOf, Below)
            {
                ShouldIncludePredicate = (ref FileSystemEntry file) => !file.IsDirectory && !PassingFiles.Names(file.FileName),
                ShouldRecursePredicate = (ref FileSystemEntry folder) =>
                    !folder.Attributes.HasFlag(FileAttributes.ReparsePoint) && !PassingFiles.Names(folder.FileName) && !Lies(folder.ToFullPath(), ownFolder),
            }.Sum();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <returns>True when <paramref name="path"/> is that folder or lies in it.</returns>
    public static bool Lies(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    private static long NumberOf(ref FileSystemEntry file)
    {
        var numbers = new HashCode();
        numbers.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(file.FileName));
        numbers.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(file.Directory));
        numbers.Add(file.Length);
        numbers.Add(file.LastWriteTimeUtc.UtcTicks);
        return numbers.ToHashCode();
    }
}
