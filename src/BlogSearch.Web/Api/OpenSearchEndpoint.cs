using System.Text;
using System.Xml;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary><c>/opensearch.xml</c>: lets a browser search this blog from its own box.</summary>
internal static class OpenSearchEndpoint
{
    public const string Name = "opensearch.xml";

    public const string MimeType = "application/opensearchdescription+xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The most that OpenSearch allows.</summary>
    private const int NameLength = 16;

    public static void MapOpenSearch(this IEndpointRouteBuilder routes)
        => routes.MapMethods("/" + Name, [HttpMethods.Get, HttpMethods.Head], (HttpRequest request, ServeOptions options)
            => Results.Bytes(Write(XmlText.Clean(PageLinks.TitleOf(options)), PublicAddress.Root(request)), MimeType + "; charset=utf-8"));

    private static byte[] Write(string blog, string root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, blog.Length <= NameLength ? blog : Words.Say("Blog search"));
            xml.WriteElementString("Description", Namespace, Words.Say("Search the posts of {0}", blog));
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            Url(xml, "text/html", "results", root + "?q={searchTerms}");
            Url(xml, AtomFeed.MimeType, "results", $"{root}{FeedEndpoints.AtomName}?q={{searchTerms}}");
            Url(xml, MimeType, "self", root + Name);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Url(XmlWriter xml, string type, string relation, string template)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }
}
