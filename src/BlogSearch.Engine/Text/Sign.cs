namespace BlogSearch.Text;

/// <summary>What a character is to a <see cref="WordReader"/>.</summary>
internal enum Sign
{
    /// <summary>Between words.</summary>
    Gap,

    /// <summary>A letter or digit of a script with spaces between words.</summary>
    Word,

    /// <summary>A letter of a script without: Chinese, Japanese, Thai and their like.</summary>
    Unspaced,
}
