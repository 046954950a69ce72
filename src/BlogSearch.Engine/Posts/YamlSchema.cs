namespace BlogSearch.Posts;

/// <summary>Whose idea of values without quotes a generator has.</summary>
internal enum YamlSchema
{
    /// <summary>YAML 1.2: <c>yes</c> is a word.</summary>
    Core,

    /// <summary>Hugo: <c>yes</c>, <c>on</c> and <c>y</c> are true, <c>0x1F</c> and <c>1e3</c> numbers.</summary>
    Go,

    /// <summary>Jekyll: <c>yes</c> and <c>on</c> are true, <c>12:30</c> is a number of seconds; keys are told apart by case.</summary>
    Ruby,
}
