namespace BlogSearch.Text;

/// <summary>What a <see cref="WordReader"/> has read.</summary>
public enum WordKind
{
    /// <summary>Letters and digits without a break: <c>node</c>. Each stands one position behind the part before it.</summary>
    Part,

    /// <summary>Parts and what joins them: <c>node.js</c>, at the position of its first part.</summary>
    Joined,

    /// <summary>With the signs around it that make it another word: <c>c#</c>, <c>.net</c>, <c>--flag</c>, at the position of its first part.</summary>
    Marked,

    /// <summary>Two neighbouring signs of a script that puts no spaces between words, at the position of the first.</summary>
    Pair,
}
