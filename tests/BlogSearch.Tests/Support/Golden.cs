using System.Runtime.CompilerServices;
using System.Text;

namespace BlogSearch.Tests.Support;

/// <summary>
/// Compares text with a file beside the test. <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites the files;
/// the diff is then read and committed like any other change. In CI it never writes.
/// </summary>
internal static class Golden
{
    private static readonly bool Update =
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "golden", name + ".golden.txt"); // a source file has a folder
        actual = actual.ReplaceLineEndings("\n");

        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(file), $"{file} does not exist; write it with UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
