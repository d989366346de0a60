using Bot.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Bot.Tests.DirectLine;

public sealed class UnroutedTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task An_endpoint_that_forgot_its_policy_is_left_to_authorization()
    {
        var app = new ApplicationBuilder(shared.Host.Services);
        app.UseDirectLine();
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
            context.Response.ContentType = "text/plain";
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = shared.Host.Services, Request = { Path = "/v3/directline/forgotten" } };
        context.SetEndpoint(new RouteEndpoint(
            _ => throw new InvalidOperationException("It was opened to everybody."),
            RoutePatternFactory.Parse("/v3/directline/forgotten"), order: 0, EndpointMetadataCollection.Empty, "forgotten"));

        await app.Build()(context);

        Assert.Equal(StatusCodes.Status418ImATeapot, context.Response.StatusCode);
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_405_to_anybody() =>
        (await shared.Host.Anonymous.SendAsync(HttpMethod.Delete, "/v3/directline/conversations")).Refuses(405, "MethodNotAllowed");
}
