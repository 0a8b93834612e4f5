using Microsoft.AspNetCore.Http.Features;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// How much a request may bring. Generous enough that an over-long paste reaches validation and comes back with
/// its text kept, small enough that a hostile one cannot fill memory. An upload raises its own with [RequestSizeLimit].
/// </summary>
public static class Limits
{
    public const long Body = 10 * 1024 * 1024;

    /// <summary>Form fields in one post; the longest real form has some hundreds.</summary>
    public const int Fields = 2_000;

    public const int FieldName = 256;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Body;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = Fields;
            form.KeyLengthLimit = FieldName;
            form.ValueLengthLimit = (int)Body;
            form.MultipartBodyLengthLimit = Body;
            form.BufferBodyLengthLimit = Body;
            // An upload names children: it is held in memory, never in a temporary file.
            form.MemoryBufferThreshold = (int)Body;
        });
    }
}
