namespace BlogSearch.Text;

/// <summary>A body nests deeper than the limits allow. One bad post, not the end of the run.</summary>
public sealed class TextTooComplexException(string message) : Exception(message);
