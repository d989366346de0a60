using System.Net.Http.Headers;
using System.Text;
using Bot.Accounts;
using Bot.Desk;
using Bot.Tests.Support;

namespace Bot.Tests.Desk;

/// <summary>What the desk's door does with requests that no desk page sends.</summary>
public sealed class RequestTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly BotHost _host = fixture.Host;

    [Fact]
    public async Task A_post_without_the_pages_own_header_is_refused()
    {
        var (agent, customer) = await AgentWithCustomerAsync();
        agent.Http.DefaultRequestHeaders.Remove("X-Desk");

        var answer = await PostAsync(agent.Http, $"conversations/{customer.Id}/claim", """{"ownerVersion":1}""");

        Assert.Equal((400, "NotFromDesk"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_even_with_the_header()
    {
        var (agent, customer) = await AgentWithCustomerAsync();

        var answer = await PostAsync(agent.Http, $"conversations/{customer.Id}/claim", """{"ownerVersion":1}""", "text/plain");

        Assert.Equal((400, "BadSyntax"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("conversations/x/claim")]
    public async Task Who_is_not_signed_in_is_told_so_in_json(string path)
    {
        using var http = _host.Server.CreateClient();
        http.DefaultRequestHeaders.Add("X-Desk", "1");

        var answer = path == "me"
            ? await DeskAnswer.OfAsync(await http.GetAsync("/desk/api/me"))
            : await PostAsync(http, path, """{"ownerVersion":1}""");

        Assert.Equal((401, "NotSignedIn"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task An_editor_may_not_serve_customers()
    {
        using var editor = await _host.SignInAsync("小编", AgentRole.Editor);

        var answer = await PostAsync(editor.Http, "conversations/x/claim", """{"ownerVersion":1}""");

        Assert.Equal((403, "NotAllowed"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"ownerVersion":"1","key":"k","text":"好"}""")]
    [InlineData("""{"ownerVersion":1,"key":null,"text":"好"}""")]
    [InlineData("""{"ownerVersion":1,"key":"","text":"好"}""")]
    [InlineData("""{"ownerVersion":1,"key":"k","text":"\ud800"}""")]
    [InlineData("""{"ownerVersion":1,"key":"k","text":"好"}x""")]
    public async Task A_body_that_is_not_what_it_must_be_is_a_bad_request(string body)
    {
        var (agent, customer) = await AgentWithCustomerAsync();

        var answer = await PostAsync(agent.Http, $"conversations/{customer.Id}/messages", body);

        Assert.Equal((400, "BadSyntax"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ConversationEndpoints.TextMax + 1)]
    public async Task A_text_outside_the_limit_is_refused_with_a_sentence(int length)
    {
        var (agent, customer) = await AgentWithCustomerAsync();
        var version = await agent.TakesAsync(customer);

        var answer = await agent.SaysAsync(customer, version, new string('好', length));

        Assert.Equal((400, "BadArgument"), (answer.Status, answer.ErrorCode));
        Assert.Contains("4000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_text_passes_however_it_is_escaped()
    {
        var (agent, customer) = await AgentWithCustomerAsync();
        var version = await agent.TakesAsync(customer);
        var escaped = string.Concat(Enumerable.Repeat("\\u597d", ConversationEndpoints.TextMax));

        var answer = await PostAsync(
            agent.Http, $"conversations/{customer.Id}/messages", $$"""{"ownerVersion":{{version}},"key":"k","text":"{{escaped}}"}""");

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_note_over_the_limit_is_refused_and_nothing_is_resolved()
    {
        var (agent, customer) = await AgentWithCustomerAsync();
        var version = await agent.TakesAsync(customer);

        var answer = await agent.ResolveAsync(customer, version, new string('好', ConversationEndpoints.TextMax + 1));

        Assert.Equal((400, "BadArgument"), (answer.Status, answer.ErrorCode));
        Assert.Equal(version, await customer.OwnerVersionAsync());
    }

    [Fact]
    public async Task An_unknown_conversation_and_an_unknown_address_are_not_found()
    {
        using var agent = await _host.SignInAsync("小李");

        var conversation = await PostAsync(agent.Http, "conversations/nobody/claim", """{"ownerVersion":1}""");
        var address = await PostAsync(agent.Http, "conversations/nobody/marry", "{}");

        Assert.Equal((404, "ConversationNotFound"), (conversation.Status, conversation.ErrorCode));
        Assert.Equal((404, "NotFound"), (address.Status, address.ErrorCode));
    }

    private static async Task<DeskAnswer> PostAsync(HttpClient http, string path, string body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        using var response = await http.PostAsync($"/desk/api/{path}", content);
        return await DeskAnswer.OfAsync(response);
    }

    private async Task<(DeskClient Agent, TestCustomer Customer)> AgentWithCustomerAsync()
    {
        var customer = await _host.OpenChatAsync();
        await customer.AsksForPersonAsync();
        return (await _host.SignInAsync("小李"), customer);
    }
}
