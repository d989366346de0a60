using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;

namespace Bot.Tests.Waterfalls;

public sealed class DialogSetTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    private readonly DialogSet _dialogs = new([new TeaDialog(), new PlaceDialog()]);
    private BotState _state = new();
    private int _messages;

    [Fact]
    public async Task Steps_ask_one_after_the_other_and_a_child_gives_its_result_to_the_one_below()
    {
        Assert.Equal(["绿茶还是红茶？"], await BeginAsync("喝点什么好"));
        Assert.Equal(["几杯？"], await HearAsync("绿的"));
        Assert.Equal(["几号桌？"], await HearAsync("两杯"));
        Assert.Equal(2, _state.Dialogs.Frames.Count);
        Assert.Equal(["green × 2 → 7号桌"], await HearAsync("7号桌"));
        Assert.Empty(_state.Dialogs.Frames);
    }

    [Fact]
    public async Task What_the_first_words_say_is_not_asked()
    {
        Assert.Equal(["几杯？"], await BeginAsync("来点红茶"));
    }

    [Fact]
    public async Task A_correction_replaces_an_answer_and_the_open_question_is_asked_again()
    {
        await BeginAsync("喝茶");
        await HearAsync("绿茶");
        Assert.Equal(["几杯？"], await HearAsync("不对，要红茶", Hearing.Facts));
        await HearAsync("1");
        Assert.Equal(["black × 1 → 窗边"], await HearAsync("窗边"));
    }

    [Fact]
    public async Task Without_words_of_correction_an_answer_is_not_replaced()
    {
        await BeginAsync("喝茶");
        await HearAsync("绿茶");
        Assert.Empty(await HearAsync("红茶挺好喝", Hearing.Facts));
        Assert.Contains("green", _state.Dialogs.Frames[0].State.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_undoes_one_answer_at_a_time_through_the_child_to_the_first_question()
    {
        await BeginAsync("喝茶");
        await HearAsync("绿茶");
        await HearAsync("3");
        Assert.Equal(["几杯？"], await BackAsync());
        Assert.Equal(["绿茶还是红茶？"], await BackAsync());
        Assert.Empty(await BackAsync());
        Assert.Single(_state.Dialogs.Frames);
    }

    [Fact]
    public async Task The_third_answer_that_cannot_be_used_brings_a_person_and_what_is_known()
    {
        await BeginAsync("红茶");
        Assert.Equal(["请说 1 到 9 杯。"], await HearAsync("嗯嗯啊", Hearing.LastResort));
        Assert.Equal(["数量要在 1 到 9 之间，请再说一次。"], await HearAsync("20", Hearing.LastResort));
        var (turn, said) = Turn("不知道呀");
        var status = await _dialogs.HearAsync(said, Hearing.LastResort);
        Assert.Equal(HandoffReason.Stuck, Assert.IsType<DialogStatus.SteppedBack>(status).Reason);
        Assert.Empty(turn.Replies);
        Assert.Equal("black", Assert.Single(_dialogs.Describe(turn)?.Facts ?? []).Value);
    }

    [Fact]
    public async Task A_useful_answer_starts_the_count_again()
    {
        await BeginAsync("喝茶");
        await HearAsync("啊", Hearing.LastResort);
        await HearAsync("哦", Hearing.LastResort);
        await HearAsync("绿茶");
        Assert.Equal(["请说 1 到 9 杯。"], await HearAsync("啊", Hearing.LastResort));
    }

    [Fact]
    public async Task A_state_saved_by_another_version_keeps_its_answers_and_is_asked_again()
    {
        await BeginAsync("喝茶");
        await HearAsync("绿茶");
        var updated = new DialogSet([new TeaDialog(version: 2), new PlaceDialog()]);
        var (turn, said) = Turn("两杯");

        Assert.Equal(StackFit.Renewed, updated.Fit(turn));
        Assert.IsType<DialogStatus.Waiting>(await updated.RepromptAsync(said));
        Assert.Equal("几杯？", Assert.Single(turn.Replies).Text);
        Assert.Equal(StackFit.Fits, updated.Fit(turn));
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_any_more_begins_anew_instead_of_failing()
    {
        await BeginAsync("喝茶");
        var frame = _state.Dialogs.Frames[0] with { Version = 0, State = JsonElement.Parse("""{"Kind":{"was":"an object"}}""") };
        _state = _state with { Dialogs = new DialogStack([frame]) };
        var (turn, said) = Turn("绿茶");
        Assert.Equal(StackFit.Renewed, _dialogs.Fit(turn));
        Assert.IsType<DialogStatus.Waiting>(await _dialogs.RepromptAsync(said));
        Assert.Equal("绿茶还是红茶？", Assert.Single(turn.Replies).Text);
    }

    [Fact]
    public async Task A_dialog_that_is_no_more_empties_the_stack()
    {
        await BeginAsync("喝茶");
        var (turn, _) = Turn("绿茶");
        Assert.Equal(StackFit.Lost, new DialogSet([new PlaceDialog()]).Fit(turn));
        Assert.False(DialogSet.IsActive(turn));
    }

    [Fact]
    public async Task The_stack_survives_being_stored()
    {
        await BeginAsync("红茶");
        _state = JsonSerializer.Deserialize(JsonSerializer.Serialize(_state, EscalationJson.Default.BotState), EscalationJson.Default.BotState) ?? new BotState();
        Assert.Equal(["几号桌？"], await HearAsync("四杯"));
    }

    private async Task<IReadOnlyList<string?>> BeginAsync(string text)
    {
        var (turn, said) = Turn(text);
        await _dialogs.BeginAsync("tea", options: null, said);
        return Heard(turn);
    }

    private async Task<IReadOnlyList<string?>> HearAsync(string text, Hearing hearing = Hearing.Answer)
    {
        var (turn, said) = Turn(text);
        await _dialogs.HearAsync(said, hearing);
        return Heard(turn);
    }

    private async Task<IReadOnlyList<string?>> BackAsync()
    {
        var (turn, said) = Turn("返回上一步");
        await _dialogs.BackAsync(said);
        return Heard(turn);
    }

    private (TurnContext Turn, DialogTurn Said) Turn(string text)
    {
        var turn = new TurnContext(Activity.Message(text) with { Id = $"c|{++_messages:D7}" }, _state, isWaiting: false, s_now);
        return (turn, new DialogTurn(turn, TimeZoneInfo.Utc, CancellationToken.None));
    }

    private IReadOnlyList<string?> Heard(TurnContext turn)
    {
        _state = turn.State;
        return [.. turn.Replies.Select(reply => reply.Text)];
    }
}
