using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Who may see the author page. A session is what its signed cookie says; kept here are only those that were ended early. The key dies with the program, and
/// with it every session.
/// </summary>
internal sealed class AuthorSessions(TimeProvider clock)
{
    /// <summary>A working day.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private const int NameLength = 16;
    private const int ClaimLength = NameLength + sizeof(long);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>For one who said the secret.</summary>
    /// <returns>The value of the cookie.</returns>
    public string Begin()
    {
        Span<byte> cookie = stackalloc byte[ClaimLength + HMACSHA256.HashSizeInBytes];
        RandomNumberGenerator.Fill(cookie[..NameLength]);
        BinaryPrimitives.WriteInt64BigEndian(cookie[NameLength..], (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        Sign("session"u8, cookie[..ClaimLength]).CopyTo(cookie[ClaimLength..]);
        return Base64Url.EncodeToString(cookie);
    }

    /// <param name="cookie">As it was sent; null where none was.</param>
    /// <returns>Null when it is none of ours, is over or was ended.</returns>
    public AuthorSession? Find(string? cookie)
    {
        var bytes = new byte[ClaimLength + HMACSHA256.HashSizeInBytes];
        if (cookie is null || !Base64Url.IsValid(cookie, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(cookie, bytes, out _))
        {
            return null;
        }

        var claim = bytes.AsSpan(0, ClaimLength);
        if (!CryptographicOperations.FixedTimeEquals(Sign("session"u8, claim), bytes.AsSpan(ClaimLength)))
        {
            return null;
        }

        var name = Convert.ToHexStringLower(claim[..NameLength]);
        var until = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(claim[NameLength..]));
        lock (_gate)
        {
            return until <= clock.GetUtcNow() || _ended.ContainsKey(name) ? null : new AuthorSession(name, until, Base64Url.EncodeToString(Sign("form"u8, claim)));
        }
    }

    /// <summary>True when a form was made for this very session.</summary>
    public static bool IsOf(AuthorSession session, string token) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(token), System.Text.Encoding.UTF8.GetBytes(session.Token));

    public void End(AuthorSession session)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var over in _ended.Where(ended => ended.Value <= now).Select(ended => ended.Key).ToList())
            {
                _ended.Remove(over);
            }

            _ended[session.Name] = session.Until;
        }
    }

    private byte[] Sign(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> claim) => HMACSHA256.HashData(_key, (byte[])[.. purpose, .. claim]);
}
