using MKSCB.CSE.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);

builder.AddBoard();
builder.AddPages();
builder.AddLimits();

var app = builder.Build();

// Outermost first: headers reach every answer, the last resort catches what the error page itself cannot show.
app.UseSecurityHeaders();
app.UseLastResort();
app.UseErrorPages();
app.UseHttpsOutsideDevelopment();
app.UseRouting();
app.UseRequestGuard();
app.UseAuthorization();
app.MapPages();

app.Run();

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
