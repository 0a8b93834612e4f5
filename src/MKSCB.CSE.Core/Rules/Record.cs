namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// Anything stored that people change: a key made in code (GUID v7, so that keys sort by birth) and a version
/// that every save raises, so that two people saving at once never overwrite each other unseen.
/// </summary>
public abstract class Record
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Stamped by <c>VersionStamp</c> at each save; a stale one makes the save fail.</summary>
    public long Version { get; private set; }
}

/// <summary>A record whose every change is written to the change audit.</summary>
public interface IAudited
{
    /// <summary>The chain this record's changes belong to, such as <c>child:0198…</c>; the parts of an aggregate share its root's.</summary>
    string AuditStream { get; }
}
