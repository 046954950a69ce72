using Lucene.Net.Index;

namespace BlogSearch.Indexing;

/// <summary>
/// Keeps an index in about eight parts. Documents taken out must be merged away at once, or they would count in the frequencies of words; with one
/// large part every edit of one post would write and check the whole index anew, with many small ones every search would pay.
/// </summary>
internal sealed class PartsMergePolicy : TieredMergePolicy
{
    private const double Parts = 8;

    /// <summary>What Lucene writes and checks in a tenth of a second; smaller parts save nothing more.</summary>
    private const double SmallestMegabytes = 2;

    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos)
    {
        var megabytes = segmentInfos.Segments.Sum(part => part.GetSizeInBytes()) / (1024.0 * 1024.0);
        MaxMergedSegmentMB = Math.Max(SmallestMegabytes, megabytes / Parts);
        return base.FindMerges(mergeTrigger, segmentInfos);
    }

    /// <summary>Each part by itself: merged together, an edit here and there would make one part of them all.</summary>
    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos)
    {
        var writer = m_writer.Get();
        var merging = writer.MergingSegments;
        var all = new MergeSpecification();
        foreach (var part in segmentInfos.Segments.Where(part => writer.NumDeletedDocs(part) > 0 && !merging.Contains(part)))
        {
            all.Add(new OneMerge([part]));
        }

        return all.Merges.Count > 0 ? all : null;
    }
}
