using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>The one map from a state to its tone and sign. A new status enum adds its lines here; a test misses any that is left out.</summary>
public static class StateLooks
{
    private static readonly StateLook Plain = new(Tone.Mute, Glyphs.NotBegun);

    private static readonly Dictionary<Enum, StateLook> Looks = new()
    {
        [ProjectStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [ProjectStatus.InReview] = new(Tone.Wait, Glyphs.Decide),
        [ProjectStatus.Open] = new(Tone.Info, Glyphs.NotBegun),
        [ProjectStatus.Claimed] = new(Tone.Info, Glyphs.Quarter),
        [ProjectStatus.InProgress] = new(Tone.Info, Glyphs.Half),
        [ProjectStatus.Suspended] = new(Tone.Warn, Glyphs.Paused),
        [ProjectStatus.AwaitingAcceptance] = new(Tone.Wait, Glyphs.Decide),
        [ProjectStatus.Completed] = new(Tone.Ok, Glyphs.Done),
        [ProjectStatus.Unsuccessful] = new(Tone.Bad, Glyphs.Failed),
        [ProjectStatus.Expired] = new(Tone.Warn, Glyphs.Alarm),
        [ProjectStatus.Cancelled] = new(Tone.Mute, Glyphs.Void),

        [TaskState.Todo] = new(Tone.Info, Glyphs.NotBegun),
        [TaskState.Claimed] = new(Tone.Info, Glyphs.Quarter),
        [TaskState.Doing] = new(Tone.Info, Glyphs.Half),
        [TaskState.Submitted] = new(Tone.Wait, Glyphs.Decide),
        [TaskState.Done] = new(Tone.Ok, Glyphs.Done),
        [TaskState.Returned] = new(Tone.Bad, Glyphs.SentBack),
        [TaskState.Cancelled] = new(Tone.Mute, Glyphs.Void),

        [ClaimStatus.Requested] = new(Tone.Wait, Glyphs.Decide),
        [ClaimStatus.Approved] = new(Tone.Ok, Glyphs.Done),
        [ClaimStatus.Rejected] = new(Tone.Bad, Glyphs.Failed),
        [ClaimStatus.Withdrawn] = new(Tone.Mute, Glyphs.Void),
        [ClaimStatus.GivenBack] = new(Tone.Warn, Glyphs.SentBack),
        [ClaimStatus.Revoked] = new(Tone.Bad, Glyphs.SentBack),
        [ClaimStatus.Fulfilled] = new(Tone.Ok, Glyphs.Done),

        [OutcomeState.Proposed] = new(Tone.Wait, Glyphs.Decide),
        [OutcomeState.Accepted] = new(Tone.Ok, Glyphs.Done),
        [OutcomeState.Contested] = new(Tone.Bad, Glyphs.Alarm),

        [TransferState.Offered] = new(Tone.Wait, Glyphs.Decide),
        [TransferState.Accepted] = new(Tone.Ok, Glyphs.Done),
        [TransferState.Declined] = new(Tone.Bad, Glyphs.Failed),
        [TransferState.Lapsed] = new(Tone.Mute, Glyphs.Void),

        [PublicationState.Unpublished] = new(Tone.Mute, Glyphs.NotBegun),
        [PublicationState.PendingPublish] = new(Tone.Wait, Glyphs.Decide),
        [PublicationState.Published] = new(Tone.Ok, Glyphs.Done),
        [PublicationState.Withdrawn] = new(Tone.Mute, Glyphs.Void),
    };

    public static StateLook Of(Enum state) => Looks.GetValueOrDefault(state, Plain);

    public static bool Knows(Enum state) => Looks.ContainsKey(state);
}
