using Bot.Benchmarks;

return args switch
{
    ["faq-eval", .. var folders] => FaqEval.Run(folders),
    ["faq-fit", var output, var version, var faqFolder, var actions, .. var folders] => FaqFit.Run(output, version, faqFolder, actions, folders),
    ["faq-shop", var folder, var actions, var questions] => FaqShop.Run(folder, actions, questions),
    _ => 1,
};
