using System.Security.Cryptography;
using System.Text;

namespace BlogSearch.Web.Serving;

/// <summary>Something only the operator and those she trusts know. Never printed, and compared without telling by the time it takes how much was right.</summary>
public sealed class Secret
{
    /// <summary>Shorter ones can be guessed.</summary>
    public const int Shortest = 16;

    private readonly byte[] _bytes;

    /// <exception cref="ArgumentException">Too short to be one.</exception>
    public Secret(string text)
    {
        if (text.Length < Shortest)
        {
            throw new ArgumentException($"A secret has at least {Shortest} characters.", nameof(text));
        }

        _bytes = Encoding.UTF8.GetBytes(text);
    }

    public bool Is(string text) =>
        // Hashed, so that not even the length shows.
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), SHA256.HashData(_bytes));

    /// <summary>For the HMAC-SHA256 of something, under this secret.</summary>
    public IncrementalHash StartHmac() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _bytes);

    public override string ToString() => "(secret)";
}
