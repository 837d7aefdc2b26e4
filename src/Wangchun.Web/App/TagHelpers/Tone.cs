namespace Wangchun.Web.App.TagHelpers;

/// <summary>How a state or note feels: nothing yet, under way, waiting for somebody, done, take care, wrong.</summary>
public enum Tone
{
    Mute,
    Info,
    Wait,
    Ok,
    Warn,
    Bad,
}
