using System.Text;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Matching;

/// <summary>
/// Digests made with the key that is kept outside the database: the homes of a country are few enough to try them all, so a digest without a key
/// would hide none. Told apart from every other use of that key by what stands before the text.
/// </summary>
internal sealed class MatchDigest(AuditKey key)
{
    public string Of(ConflictBasis basis, string text) => key.Mac(Encoding.UTF8.GetBytes($"conflict-match\n{basis}\n{text}"));
}
