using Bot.Benchmarks.Load;

return args switch
{
    ["load", .. var options] => await LoadRun.RunAsync(options),
    _ => 1,
};
