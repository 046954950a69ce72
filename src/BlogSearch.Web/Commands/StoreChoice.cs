using BlogSearch.Generations;

namespace BlogSearch.Web.Commands;

/// <summary>Which blog's generations a command without BLOG means.</summary>
internal static class StoreChoice
{
    /// <param name="indexFolder">The folder with one folder a blog, or one blog's folder in it.</param>
    /// <exception cref="CommandException">There is none, or more than one; the message says how to name one.</exception>
    public static GenerationStore Only(string indexFolder, TimeProvider clock)
    {
        var stores = GenerationStore.All(indexFolder, clock);
        if (stores is [var only])
        {
            return only;
        }

        if (stores.Count > 1)
        {
            var choices = string.Join(", ", stores.Select(store => store.Folder));
            throw new CommandException($"There are indexes of {stores.Count} blogs. Name one with --index: {choices}", ExitCode.WrongUsage);
        }

        var named = new GenerationStore(indexFolder, clock);
        return Directory.Exists(indexFolder) && named.Current() is not null
            ? named
            : throw new CommandException($"There is no index in {indexFolder} yet. Make one with `blogsearch index BLOG`, or name its folder with --index.");
    }

    /// <summary>The folder of the blog whose index is the only one.</summary>
    /// <exception cref="CommandException">It cannot be told; the message says what to do.</exception>
    public static string OnlyBlog(string indexFolder, TimeProvider clock)
    {
        var store = Only(indexFolder, clock);
        return Manifest.Find(LiveGeneration(store))?.Blog.Root
            ?? throw new CommandException($"The manifest in {store.Folder} cannot be read. Name the blog's folder.");
    }

    /// <exception cref="CommandException">No generation is live.</exception>
    public static Generation LiveGeneration(GenerationStore store) =>
        store.Current() ?? throw new CommandException($"No generation is live in {store.Folder}. Make one with `blogsearch index BLOG`.");

    /// <summary>Makes the folder of a blog's index when there is nothing to search in it yet.</summary>
    /// <exception cref="CommandException">It cannot be made.</exception>
    public static void RequireRoom(GenerationStore store)
    {
        if (store.Current() is not null)
        {
            return; // the old generation can be served from a folder that cannot be written
        }

        try
        {
            Directory.CreateDirectory(store.Folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(store, failure);
        }
    }

    public static CommandException CannotWrite(GenerationStore store, Exception failure) =>
        new($"The index in {store.Folder} cannot be written: {failure.Message.TrimEnd('.')}. Mend that or choose another folder with --index.");
}
