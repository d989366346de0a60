using Bot.Benchmarks;

return args switch
{
    ["faq-eval", .. var folders] => FaqEval.Run(folders),
    ["faq-fit", .. { Length: >= 2 } rest] => FaqFit.Run(rest),
    _ => 1,
};
