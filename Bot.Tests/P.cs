namespace Bot.Tests; public sealed class Placeholder { [Fact] public void A() { } }
