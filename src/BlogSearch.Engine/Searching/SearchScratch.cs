namespace BlogSearch.Searching;

/// <summary>Memory of one search over all posts, lent from search to search so that none is allocated in between.</summary>
internal sealed class SearchScratch(int posts)
{
    /// <summary>A bit for each unit a post has.</summary>
    public ulong[] Has { get; } = new ulong[posts];

    public float[] Score { get; } = new float[posts];

    /// <summary>Idf of the units found in the title, and how many of the title's words they are.</summary>
    public float[] TitleIdf { get; } = new float[posts];

    public byte[] TitleWords { get; } = new byte[posts];

    /// <summary>Weighted frequency of the unit at hand.</summary>
    public float[] Frequency { get; } = new float[posts];

    /// <summary>Posts with the unit at hand.</summary>
    public int[] Touched { get; } = new int[posts];

    /// <summary>Title words of the unit at hand.</summary>
    public byte[] InTitle { get; } = new byte[posts];

    /// <summary>What the best posts have in common. It grows so large that one for each search would be left to the slowest of all collections.</summary>
    public Dictionary<uint, (double Weight, int Posts)> Stems { get; } = [];

    /// <summary>Stems of the posts that <see cref="StemVectors"/> has read, one post behind the other.</summary>
    public List<uint> VectorStems { get; } = [];

    /// <summary>The weight of each of <see cref="VectorStems"/>.</summary>
    public List<float> VectorWeights { get; } = [];

    public void Clear()
    {
        Array.Clear(Has);
        Array.Clear(Score);
        Array.Clear(TitleIdf);
        Array.Clear(TitleWords);
        Stems.Clear();
        VectorStems.Clear();
        VectorWeights.Clear();
    }
}
