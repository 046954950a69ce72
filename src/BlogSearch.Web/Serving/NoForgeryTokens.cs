using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlogSearch.Web.Serving;

/// <summary>No page changes anything for a visitor, so there is nothing to forge, and a public page needs no cookie. The forms of the author page have a token of their own.</summary>
internal sealed class NoForgeryTokens : AntiforgeryStateProvider
{
    public static void Replace(IServiceCollection services)
        => services.Replace(ServiceDescriptor.Scoped<AntiforgeryStateProvider, NoForgeryTokens>());

    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
