using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>The signed-in person, as pages read them.</summary>
public static class Viewer
{
    /// <summary>Null when nobody is signed in, or only half (no second factor yet).</summary>
    public static CurrentUser? Of(HttpContext context) => context.RequestServices.GetRequiredService<Acting>().Person;
}
