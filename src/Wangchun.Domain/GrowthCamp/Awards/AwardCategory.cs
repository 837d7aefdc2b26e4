using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>五最四星: five bests for branches, four stars for members.</summary>
public enum AwardCategory
{
    [Display(Name = "最强学习")] BestLearning,
    [Display(Name = "最富创意")] MostCreative,
    [Display(Name = "最具示范")] MostExemplary,
    [Display(Name = "最高参与")] HighestParticipation,
    [Display(Name = "最具影响")] MostInfluential,
    [Display(Name = "治理之星")] GovernanceStar,
    [Display(Name = "红领之星")] RedLeaderStar,
    [Display(Name = "志愿之星")] VolunteerStar,
    [Display(Name = "学习之星")] LearningStar,
}

public static class AwardCategories
{
    public static IReadOnlyList<AwardCategory> All { get; } = Enum.GetValues<AwardCategory>();

    extension(AwardCategory category)
    {
        public bool IsForBranches => category <= AwardCategory.MostInfluential;
    }
}
