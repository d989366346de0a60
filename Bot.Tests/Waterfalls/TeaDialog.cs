using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Tests.Waterfalls;

/// <summary>Orders a cup of tea: which, how many, and an address that another dialog finds.</summary>
internal sealed class TeaDialog(int version = 1) : Waterfall<TeaState>
{
    public override string Id => "tea";

    public override int Version => version;

    protected override JsonTypeInfo<TeaState> StateJson => TeaJson.Default.TeaState;

    protected override IReadOnlyList<WaterfallStep<TeaState>> Steps { get; } =
    [
        new AskingStep<TeaState, string>("kind", state => state.Kind is not null, (_, _) => ValueTask.FromResult<Prompt<string>>(
            new ChoicePrompt<string>("绿茶还是红茶？", "请选绿茶或红茶。", [new("绿茶", "green", "绿的"), new("红茶", "black", "红的")])),
            (state, kind) => state with { Kind = kind }, state => state with { Kind = null }, "茶"),
        new AskingStep<TeaState, int>("cups", state => state.Cups is not null, (_, _) => ValueTask.FromResult<Prompt<int>>(
            new NumberPrompt("几杯？", "请说 1 到 9 杯。", 1, 9)),
            (state, cups) => state with { Cups = cups }, state => state with { Cups = null }, "杯数"),
        new DecidingStep<TeaState>("where", (state, _) => ValueTask.FromResult<StepResult<TeaState>>(
            state.Place is null ? new StepResult<TeaState>.Begin(state, "place", null) : new StepResult<TeaState>.Next(state))),
        new DecidingStep<TeaState>("serve", (state, turn) =>
        {
            turn.Context.Send(Activity.Message($"{state.Kind} × {state.Cups} → {state.Place}"));
            return ValueTask.FromResult<StepResult<TeaState>>(new StepResult<TeaState>.End());
        }),
    ];

    protected override ValueTask<TeaState> TakeAsync(TeaState state, DialogTurn turn, bool mayReplace) => ValueTask.FromResult(
        turn.Mentions("红茶") && (state.Kind is null || mayReplace) ? state with { Kind = "black" } : state);

    protected override TeaState TakeResult(TeaState state, string child, JsonElement? result) =>
        child == "place" ? state with { Place = result?.GetString() } : state;

    protected override DialogBrief Describe(TeaState state) => new("喝茶", state.Kind is null ? [] : [new Fact("茶", state.Kind, "test")]);
}

internal sealed record TeaState
{
    public string? Kind { get; init; }
    public int? Cups { get; init; }
    public string? Place { get; init; }
}

/// <summary>Finds where to.</summary>
internal sealed class PlaceDialog : Waterfall<PlaceState>
{
    public override string Id => "place";

    protected override JsonTypeInfo<PlaceState> StateJson => TeaJson.Default.PlaceState;

    protected override IReadOnlyList<WaterfallStep<PlaceState>> Steps { get; } =
    [
        new AskingStep<PlaceState, string>("table", state => state.Table is not null, (_, _) => ValueTask.FromResult<Prompt<string>>(
            new TextPrompt("几号桌？", "请说桌号。")), (state, table) => state with { Table = table }, forget: null, label: null),
        new DecidingStep<PlaceState>("found", (state, _) => ValueTask.FromResult<StepResult<PlaceState>>(
            new StepResult<PlaceState>.End(JsonSerializer.SerializeToElement(state.Table, TeaJson.Default.String)))),
    ];

    protected override DialogBrief Describe(PlaceState state) => new("找座位", []);
}

internal sealed record PlaceState
{
    public string? Table { get; init; }
}

[JsonSerializable(typeof(TeaState))]
[JsonSerializable(typeof(PlaceState))]
[JsonSerializable(typeof(string))]
internal sealed partial class TeaJson : JsonSerializerContext;
