using BlogSearch.Delivery;
using BlogSearch.Generations;

namespace BlogSearch.Web.Serving;

/// <summary>A promotion under watch.</summary>
/// <param name="promotion">As history tells it.</param>
/// <param name="since">When readers first saw the generation.</param>
internal sealed class WatchedPromotion(HistoryLine promotion, DateTimeOffset since, PromotionJudge judge)
{
    public HistoryLine Promotion { get; } = promotion;

    public DateTimeOffset Since { get; } = since;

    public PromotionJudge Judge { get; } = judge;

    /// <summary>So many searches are worth another look.</summary>
    public long NextLook { get; set; } = PromotionJudge.Enough;

    public long Searches { get; set; }

    /// <summary>Null while there are too few searches.</summary>
    public Verdict? Verdict { get; set; }
}
