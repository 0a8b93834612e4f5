namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>The same throws every time, so that the demonstration is the same story on every machine. Not for anything secret.</summary>
internal sealed class DemoDice(uint seed)
{
    private uint _state = seed;

    /// <summary>From nought to one below <paramref name="sides"/>.</summary>
    public int Throw(int sides)
    {
        // Numerical Recipes' linear congruential generator; its high bits are the good ones.
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 16) % (uint)sides);
    }

    public bool Chance(int percent) => Throw(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Throw(from.Count)];
}
