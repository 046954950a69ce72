namespace BlogSearch.Searching.Suggesting;

/// <summary>What is counted of a run of words.</summary>
internal struct PhraseCount
{
    public int Posts;

    public int Titles;

    public int LastPost;

    /// <summary>Where it stood first.</summary>
    public int At;

    public int Words;

    /// <summary>True when nearly every post that has it has it within a longer one.</summary>
    public bool IsFragment;
}
