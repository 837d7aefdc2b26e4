using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Imports;

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

        [ImportState.Uploaded] = new(Tone.Mute, Glyphs.NotBegun),
        [ImportState.Checked] = new(Tone.Wait, Glyphs.Decide),
        [ImportState.Applied] = new(Tone.Ok, Glyphs.ThreeQuarters),
        [ImportState.Kept] = new(Tone.Ok, Glyphs.Done),
        [ImportState.Reverted] = new(Tone.Warn, Glyphs.SentBack),
        [ImportState.Discarded] = new(Tone.Mute, Glyphs.Void),

        [ExportState.Waiting] = new(Tone.Mute, Glyphs.NotBegun),
        [ExportState.Running] = new(Tone.Info, Glyphs.Half),
        [ExportState.Ready] = new(Tone.Ok, Glyphs.ThreeQuarters),
        [ExportState.Fetched] = new(Tone.Ok, Glyphs.Done),
        [ExportState.Failed] = new(Tone.Bad, Glyphs.Failed),
        [ExportState.Expired] = new(Tone.Mute, Glyphs.Void),

        [AwardCycleStatus.Drafting] = new(Tone.Mute, Glyphs.Draft),
        [AwardCycleStatus.CriteriaPublished] = new(Tone.Info, Glyphs.NotBegun),
        [AwardCycleStatus.Nominating] = new(Tone.Info, Glyphs.Quarter),
        [AwardCycleStatus.EligibilityCheck] = new(Tone.Wait, Glyphs.Decide),
        [AwardCycleStatus.Scoring] = new(Tone.Info, Glyphs.Half),
        [AwardCycleStatus.Deliberation] = new(Tone.Wait, Glyphs.Decide),
        [AwardCycleStatus.PublicNotice] = new(Tone.Info, Glyphs.ThreeQuarters),
        [AwardCycleStatus.Confirmed] = new(Tone.Wait, Glyphs.Decide),
        [AwardCycleStatus.Announced] = new(Tone.Ok, Glyphs.Done),
        [AwardCycleStatus.Archived] = new(Tone.Ok, Glyphs.Done),
        [AwardCycleStatus.Aborted] = new(Tone.Mute, Glyphs.Void),

        [NominationStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [NominationStatus.Submitted] = new(Tone.Wait, Glyphs.Decide),
        [NominationStatus.Eligible] = new(Tone.Info, Glyphs.Half),
        [NominationStatus.Ineligible] = new(Tone.Bad, Glyphs.Failed),
        [NominationStatus.Scored] = new(Tone.Info, Glyphs.ThreeQuarters),
        [NominationStatus.Shortlisted] = new(Tone.Wait, Glyphs.Decide),
        [NominationStatus.Awarded] = new(Tone.Ok, Glyphs.Done),
        [NominationStatus.NotAwarded] = new(Tone.Mute, Glyphs.NotBegun),
        [NominationStatus.Withdrawn] = new(Tone.Mute, Glyphs.Void),
        [NominationStatus.Revoked] = new(Tone.Bad, Glyphs.SentBack),

        [ObjectionStatus.Filed] = new(Tone.Warn, Glyphs.Unanswered),
        [ObjectionStatus.Investigating] = new(Tone.Wait, Glyphs.Decide),
        [ObjectionStatus.Upheld] = new(Tone.Bad, Glyphs.SentBack),
        [ObjectionStatus.Rejected] = new(Tone.Ok, Glyphs.Done),

        [ActivityStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [ActivityStatus.Published] = new(Tone.Info, Glyphs.NotBegun),
        [ActivityStatus.Started] = new(Tone.Info, Glyphs.Half),
        [ActivityStatus.Ended] = new(Tone.Wait, Glyphs.Decide),
        [ActivityStatus.Settled] = new(Tone.Ok, Glyphs.Done),
        [ActivityStatus.Cancelled] = new(Tone.Mute, Glyphs.Void),

        [SignUpState.Applied] = new(Tone.Wait, Glyphs.Decide),
        [SignUpState.Waitlisted] = new(Tone.Warn, Glyphs.Clock),
        [SignUpState.Confirmed] = new(Tone.Info, Glyphs.Quarter),
        [SignUpState.CheckedIn] = new(Tone.Info, Glyphs.Half),
        [SignUpState.Completed] = new(Tone.Ok, Glyphs.Done),
        [SignUpState.NoShow] = new(Tone.Bad, Glyphs.Failed),
        [SignUpState.Withdrawn] = new(Tone.Mute, Glyphs.Void),
        [SignUpState.Rejected] = new(Tone.Bad, Glyphs.Failed),
        [SignUpState.Cancelled] = new(Tone.Mute, Glyphs.Void),

        [SchemeStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [SchemeStatus.Published] = new(Tone.Ok, Glyphs.Done),
        [SchemeStatus.Retired] = new(Tone.Mute, Glyphs.Void),

        [RoundStatus.Planned] = new(Tone.Mute, Glyphs.NotBegun),
        [RoundStatus.Open] = new(Tone.Info, Glyphs.Half),
        [RoundStatus.FieldClosed] = new(Tone.Wait, Glyphs.Decide),
        [RoundStatus.Reviewed] = new(Tone.Info, Glyphs.ThreeQuarters),
        [RoundStatus.Issued] = new(Tone.Ok, Glyphs.Done),
        [RoundStatus.Closed] = new(Tone.Ok, Glyphs.Done),
        [RoundStatus.Cancelled] = new(Tone.Mute, Glyphs.Void),

        [RoundPointState.Pending] = new(Tone.Mute, Glyphs.NotBegun),
        [RoundPointState.Visited] = new(Tone.Ok, Glyphs.Done),
        [RoundPointState.Skipped] = new(Tone.Mute, Glyphs.Void),
        [RoundPointState.NotAccessible] = new(Tone.Warn, Glyphs.Paused),
        [RoundPointState.NotDone] = new(Tone.Bad, Glyphs.Failed),

        [FindingStatus.Captured] = new(Tone.Wait, Glyphs.Decide),
        [FindingStatus.Confirmed] = new(Tone.Info, Glyphs.Half),
        [FindingStatus.Dismissed] = new(Tone.Mute, Glyphs.Void),
        [FindingStatus.Merged] = new(Tone.Mute, Glyphs.Void),
        [FindingStatus.Closed] = new(Tone.Ok, Glyphs.Done),
        [FindingStatus.Exempted] = new(Tone.Warn, Glyphs.Paused),

        [RectificationStatus.Dispatched] = new(Tone.Warn, Glyphs.Unanswered),
        [RectificationStatus.Accepted] = new(Tone.Info, Glyphs.Quarter),
        [RectificationStatus.Disputed] = new(Tone.Wait, Glyphs.Decide),
        [RectificationStatus.Rectifying] = new(Tone.Info, Glyphs.Half),
        [RectificationStatus.Claimed] = new(Tone.Wait, Glyphs.ThreeQuarters),
        [RectificationStatus.Verified] = new(Tone.Ok, Glyphs.Done),
        [RectificationStatus.Exempted] = new(Tone.Warn, Glyphs.Paused),
        [RectificationStatus.Superseded] = new(Tone.Mute, Glyphs.Void),

        [CampaignStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [CampaignStatus.Active] = new(Tone.Info, Glyphs.Quarter),
        [CampaignStatus.BaselineLocked] = new(Tone.Info, Glyphs.Half),
        [CampaignStatus.Closing] = new(Tone.Info, Glyphs.ThreeQuarters),
        [CampaignStatus.Closed] = new(Tone.Ok, Glyphs.Done),

        [OrderStatus.Registered] = new(Tone.Mute, Glyphs.NotBegun),
        [OrderStatus.Approved] = new(Tone.Info, Glyphs.Quarter),
        [OrderStatus.Assigned] = new(Tone.Warn, Glyphs.Unanswered),
        [OrderStatus.InProgress] = new(Tone.Info, Glyphs.Half),
        [OrderStatus.FeedbackDrafted] = new(Tone.Wait, Glyphs.Decide),
        [OrderStatus.Replied] = new(Tone.Info, Glyphs.ThreeQuarters),
        [OrderStatus.Closed] = new(Tone.Ok, Glyphs.Done),
        [OrderStatus.ReturnedBySuperior] = new(Tone.Bad, Glyphs.SentBack),
        [OrderStatus.Voided] = new(Tone.Mute, Glyphs.Void),

        [LineStatus.Assigned] = new(Tone.Warn, Glyphs.Unanswered),
        [LineStatus.SignedFor] = new(Tone.Info, Glyphs.Quarter),
        [LineStatus.Doing] = new(Tone.Info, Glyphs.Half),
        [LineStatus.Submitted] = new(Tone.Wait, Glyphs.Decide),
        [LineStatus.Accepted] = new(Tone.Ok, Glyphs.Done),
        [LineStatus.Returned] = new(Tone.Bad, Glyphs.SentBack),

        [BulletinStatus.Draft] = new(Tone.Mute, Glyphs.Draft),
        [BulletinStatus.FirstReview] = new(Tone.Wait, Glyphs.Quarter),
        [BulletinStatus.SecondReview] = new(Tone.Wait, Glyphs.Half),
        [BulletinStatus.FinalReview] = new(Tone.Wait, Glyphs.ThreeQuarters),
        [BulletinStatus.Approved] = new(Tone.Ok, Glyphs.Done),

        [PublicationState.Unpublished] = new(Tone.Mute, Glyphs.NotBegun),
        [PublicationState.PendingPublish] = new(Tone.Wait, Glyphs.Decide),
        [PublicationState.Published] = new(Tone.Ok, Glyphs.Done),
        [PublicationState.Withdrawn] = new(Tone.Mute, Glyphs.Void),
    };

    public static StateLook Of(Enum state) => Looks.GetValueOrDefault(state, Plain);

    public static bool Knows(Enum state) => Looks.ContainsKey(state);
}
