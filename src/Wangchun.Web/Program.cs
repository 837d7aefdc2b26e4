using Wangchun.Web.App;
using Wangchun.Web.App.Verbs;

if (Verb.AsksForHelp(args))
{
    await Verb.PrintAsync(Console.Out);
    return 0;
}

var words = Verb.WordsOf(args);
return words.Length == 0 ? await Portal.ServeAsync(args) : await Portal.DoAsync(words, args[words.Length..]);

public partial class Program;
