using System.Buffers;
using System.Security.Cryptography;
using BlogSearch.Web.Serving;
using Microsoft.AspNetCore.Http.Metadata;

namespace BlogSearch.Web.Api;

/// <summary>
/// <c>POST /api/webhook/github</c>: a signed push means "fetch the blog's changes and index them", and nothing that it says is looked at. Without a
/// secret there is no such address.
/// </summary>
internal static class WebhookEndpoint
{
    /// <summary>GitHub sends no larger ones. They are hashed as they come and never held.</summary>
    private const long LargestBody = 25L << 20;

    private const string SignaturePrefix = "sha256=";

    public static void MapWebhook(this IEndpointRouteBuilder routes, Secret? secret)
    {
        if (secret is not null)
        {
            routes.MapPost("/api/webhook/github", (HttpContext context, SeenDeliveries seen, RunRequests requests) => Receive(context, secret, seen, requests))
                .WithMetadata(new BodyLimit(LargestBody));
        }
    }

    private static async Task<IResult> Receive(HttpContext context, Secret secret, SeenDeliveries seen, RunRequests requests)
    {
        var signature = SignatureOf(context.Request);
        if (context.Request.ContentLength > LargestBody)
        {
            return Results.Problem("The body is larger than any of GitHub's.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        if (signature is null || !await IsRight(signature, context, secret))
        {
            return Results.Problem("The signature is missing or wrong.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (context.Request.Headers["X-GitHub-Event"] is not ["push"])
        {
            return Results.Ok(new { did = "nothing: only a push means that there are changes" });
        }

        // The name of a delivery is not signed, what it says is: neither comes twice.
        if (!seen.IsNew(context.Request.Headers["X-GitHub-Delivery"].ToString(), Convert.ToHexStringLower(signature)))
        {
            return Results.Ok(new { did = "nothing: this delivery was here before" });
        }

        var status = requests.Ask(pull: true);
        return Results.Accepted(value: RunJson.Of(status));
    }

    private static byte[]? SignatureOf(HttpRequest request)
    {
        var signature = new byte[HMACSHA256.HashSizeInBytes];
        return request.Headers["X-Hub-Signature-256"] is [{ } given]
            && given.StartsWith(SignaturePrefix, StringComparison.Ordinal)
            && Convert.FromHexString(given.AsSpan(SignaturePrefix.Length), signature, out var read, out var written) == OperationStatus.Done
            && read == given.Length - SignaturePrefix.Length
            && written == signature.Length
                ? signature
                : null;
    }

    private static async Task<bool> IsRight(byte[] signature, HttpContext context, Secret secret)
    {
        var right = await Sign(context, secret);
        return CryptographicOperations.FixedTimeEquals(signature, right);
    }

    private static async Task<byte[]> Sign(HttpContext context, Secret secret)
    {
        using var hmac = secret.StartHmac();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var length)
            {
                hmac.AppendData(buffer, 0, length);
            }

            return hmac.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
