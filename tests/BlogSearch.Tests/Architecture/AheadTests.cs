using System.Reflection.PortableExecutable;
using BlogSearch.Tests.Commands;

namespace BlogSearch.Tests.Architecture;

public sealed class AheadTests
{
    [Theory]
    [InlineData("blogsearch.dll")]
    [InlineData("BlogSearch.Engine.dll")]
    [InlineData("Lucene.Net.dll")]
    [InlineData("Markdig.dll")]
    public void A_release_holds_machine_code_and_another_build_does_not(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(Path.GetDirectoryName(BlogsearchProgram.Assembly())!, assembly)); // a file in a folder has one
        using var image = new PEReader(file);
        Assert.Equal(BlogsearchProgram.Configuration() == "Release", image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0); // each is a .NET assembly
    }
}
