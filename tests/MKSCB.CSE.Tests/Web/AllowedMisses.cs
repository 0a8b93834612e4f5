namespace MKSCB.CSE.Tests.Web;

/// <summary>Fixtures our components do not match, and why that is meant.</summary>
public static class AllowedMisses
{
    private static readonly Dictionary<string, string[]> Named = new()
    {
        // An empty string as an answer's extra question, and items that are false: JavaScript's falsy values, not ours.
        ["radios"] = ["with empty conditional", "with falsy items"],
        ["checkboxes"] = ["empty conditional", "with falsy values"],

        // Boxes that switch their own error off while another box's class carries it; ours say which box is wrong.
        ["date-input"] =
        [
            "with error on single field by omission", "with error on single field using classes", "with error on single item by omission",
            "with error on single item using classes", "with field value and items",
        ],

        // The enhanced file box is not used: its button's name differs from its label (axe label-content-name-mismatch).
        ["file-upload"] = ["enhanced", "enhanced, custom wrapper classes and attributes", "enhanced, multiple files", "enhanced, with error message and hint", "translated"],

        // Counting words, texts of one's own and limits set by script: ours counts characters up to a stored length.
        ["character-count"] =
        [
            "with maxwords", "with count type 'length'", "with count type 'characters'", "with count type 'characters' and value",
            "with count type 'characters' and error message", "with count type 'characters' and threshold", "with count type 'words'",
            "with count type 'words' and value", "with count type 'words' and error message", "with count type 'words' and threshold",
            "with custom textarea description", "custom classes on countMessage", "to configure in JavaScript",
            "with neither maxlength nor maxwords set", "with neither maxlength, maxwords nor textarea description set", "with translations",
        ],
    };

    public static IReadOnlyList<string> For(string component) => Named.GetValueOrDefault(component, []);
}
