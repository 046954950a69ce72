namespace BlogSearch.Text;

internal enum HtmlPiece
{
    Text,
    Begin,
    End,
    Comment,
}
