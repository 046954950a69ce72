using System.Text;
using System.Xml;

namespace BlogSearch.Web.Api;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MimeType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>When a post without a day was changed is not known; a feed must say something, and always the same.</summary>
    private const string Unknown = "1970-01-01T00:00:00Z";

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Write(xml, "id", feed.Self);
            Write(xml, "title", feed.Title);
            Write(xml, "updated", XmlConvert.ToString(feed.Updated.UtcDateTime, XmlDateTimeSerializationMode.Utc));
            Person(xml, feed.Author);
            Link(xml, "self", feed.Self, MimeType);
            Link(xml, "alternate", feed.Page, "text/html");
            Link(xml, "alternate", feed.Other, JsonFeed.MimeType);
            if (feed.Next is { } next)
            {
                Link(xml, "next", next, MimeType);
            }

            foreach (var post in feed.Posts)
            {
                Post(xml, post);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Post(XmlWriter xml, FeedPost post)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, XmlText.Clean(post.Language));
        Write(xml, "id", post.Id);
        Write(xml, "title", post.Title);
        Write(xml, "updated", post.Date is { } day ? FeedPost.Moment(day) : Unknown);
        if (post.Date is { } published)
        {
            Write(xml, "published", FeedPost.Moment(published));
        }

        foreach (var author in post.Authors)
        {
            Person(xml, author);
        }

        Link(xml, "alternate", post.Url, "text/html");
        foreach (var topic in post.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlText.Clean(topic));
            xml.WriteEndElement();
        }

        Write(xml, "summary", post.Text);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlText.Clean(address));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlText.Clean(text));
}
