using Bot.Benchmarks;
using Bot.Benchmarks.Load;

return args switch
{
    ["load", .. var options] => await LoadRun.RunAsync(options),
    ["faq-eval", .. var folders] => FaqEval.Run(folders),
    ["faq-fit", var output, var version, var faqFolder, var questions, .. var folders] => FaqFit.Run(output, version, faqFolder, questions, folders),
    ["faq-fit-known", var output, var version, var faqFolder, var questions, .. var folders] => FaqFit.RunKnown(output, version, faqFolder, questions, folders),
    ["faq-left-out", var faqFolder, var questions, .. var folders] => FaqFit.RunLeftOut(faqFolder, questions, folders),
    ["faq-speed", var folder, .. var entries] => FaqSpeed.Run(folder, entries is [var count] ? int.Parse(count) : 100_000),
    ["faq-shop", var folder, var questions] => FaqShop.Run(folder, questions),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("load [seconds] [sockets] | faq-eval FOLDER… | faq-fit|faq-fit-known OUT VERSION FAQ-FOLDER QUESTIONS,… FOLDER… | faq-left-out FAQ-FOLDER QUESTIONS,… FOLDER… | faq-speed FOLDER [ENTRIES] | faq-shop FAQ-FOLDER QUESTIONS,…");
    return 2;
}
