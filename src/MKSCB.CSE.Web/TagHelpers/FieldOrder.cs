namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// The order in which a page's fields were written. The error summary stands in the layout, which Razor runs after
/// the body, so it can list mistakes as the page asks the questions; ModelState keeps no useful order.
/// </summary>
public sealed class FieldOrder
{
    private readonly List<(string Name, string Id)> _fields = [];

    public IReadOnlyList<(string Name, string Id)> Fields => _fields;

    public static FieldOrder Of(HttpContext context)
    {
        if (context.Items[typeof(FieldOrder)] is not FieldOrder order)
        {
            context.Items[typeof(FieldOrder)] = order = new FieldOrder();
        }

        return order;
    }

    public void Add(string name, string id) => _fields.Add((name, id));
}
