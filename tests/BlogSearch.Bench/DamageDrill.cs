namespace BlogSearch.Bench;

/// <summary>Damaged files and a full disk.</summary>
internal static class DamageDrill
{
    /// <param name="most">Files that are damaged; from everywhere in the index, when it has more.</param>
    public static async Task<int> Run(string folder, int most, TextWriter output)
    {
        if (!Usage.IsThere(folder, output))
        {
            return 0;
        }

        using var blog = new DrillBlog(folder);
        var wrong = await new FlipsDrill(blog, await Truth(blog), most, output).Run();
        wrong += await new FullDiskDrill(blog, await Truth(blog), output).Run(); // its posts were edited since
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<DrillTruth> Truth(DrillBlog blog)
    {
        using var server = await DrillServer.Start(blog.Folder, blog.Index);
        await server.UntilThereIs();
        await server.Until("an index of the last edits", server.IsUpToDate);
        return await DrillTruth.Of(server);
    }
}
