namespace Wangchun.Web.Features.Shared;

public enum StepState
{
    Ahead,
    Current,
    Done,
}
