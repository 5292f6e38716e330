import Diagnostics
import Responses
import Testing

@Suite("Prompts are said with their values")
struct PromptLibraryTests {
    /// What a prompt that is given `offers` and `names` says.
    private func said(_ wording: String, _ values: [String: PromptValue]) throws -> String {
        try said("miss", ["miss": wording], values)
    }

    private func said(
        _ id: String,
        _ prompts: [String: String],
        _ values: [String: PromptValue]
    ) throws -> String {
        var collector = DiagnosticCollector()
        let library = try PromptFolder(prompts).library(reportingTo: &collector)
        let faults = collector.diagnostics.map(\.description).joined(separator: "\n")
        return try #require(library, "\(faults)").text(id, values)
    }

    @Test(
        "put in where their placeholders stand",
        arguments: [
            ("So: <offers/>!", PromptValue.text("tea"), "So: tea!"),
            ("<offers/><offers/>", .text("tea"), "teatea"),
            ("<offers/> left", .number(3), "3 left"),
            ("<offers/>", .list(["tea", "milk"]), "tea, milk"),
            ("“<offers/>”", .text("<b>&"), "“<b>&”"),
            ("[<offers/>]", .text(""), "[]"),
        ]
    )
    func slots(wording: String, value: PromptValue, text: String) throws {
        #expect(try said(wording, ["offers": value]) == text)
    }

    @Test("with one space for white space, and none at the ends")
    func whiteSpace() throws {
        let wording = "\n   Take\n\t<offers/>\u{A0}  or\r\n leave &amp; <![CDATA[<go>]]>.\n  "
        #expect(try said(wording, ["offers": .text("tea")]) == "Take tea or leave & <go>.")
    }

    @Test(
        "once for each item of a list, with what stands between",
        arguments: [
            (
                #"<each of="offers" separator=", " last=" or "><item/></each>"#, ["a", "b", "c"],
                "a, b or c"
            ),
            (
                #"<each of="offers" separator=", " last=" or "><item/></each>"#, ["a", "b"],
                "a or b"
            ),
            (#"<each of="offers" separator=", " last=" or "><item/></each>"#, ["a"], "a"),
            (#"<each of="offers" separator=", " last=" or "><item/></each>"#, [], ""),
            (#"<each of="offers" separator="; "><item/></each>"#, ["a", "b", "c"], "a; b; c"),
            (#"<each of="offers" last=" and "><item/></each>"#, ["a", "b", "c"], "a b and c"),
            (#"<each of="offers"><item/></each>"#, ["a", "b"], "a b"),
            (
                #"<each of="offers" separator="">(<item/>/<item/>)</each>"#, ["a", "b"],
                "(a/a)(b/b)"
            ),
            (#"<if has="offers">So <each of="offers"><item/></each></if>."#, ["a"], "So a."),
        ]
    )
    func each(wording: String, items: [String], text: String) throws {
        #expect(try said(wording, ["offers": .list(items)]) == text)
    }

    @Test(
        "or not, by whether a value is there",
        arguments: [
            (PromptValue.text("tea"), "yes"), (.list(["tea"]), "yes"), (.number(0), "yes"),
            (.text(""), "no"), (.list([]), "no"), (nil, "no"),
        ]
    )
    func presence(value: PromptValue?, text: String) throws {
        let wording = #"<if has="names">yes</if><unless has="names">no</unless><offers/>"#
        let values = ["names": value].compactMapValues(\.self)
        #expect(try said(wording, values) == text)
    }

    @Test(
        "by number: one, or many",
        arguments: [(1, "a day"), (2, "2 days"), (0, "0 days"), (-1, "-1 days"), (21, "21 days")]
    )
    func numbers(count: Int, text: String) throws {
        let wording = #"<number of="count"><one>a day</one><many><count/> days</many></number>"#
        #expect(
            try said("duration.days", ["duration.days": wording], ["count": .number(count)])
                == text
        )
    }

    @Test("with another prompt inside, which is given the same values")
    func use() throws {
        let prompts = [
            "chat.hello":
                #"Hi! <use prompt="greeting"/> <if has="subject"><use prompt="alert.soon"/></if>"#,
            "greeting": "It is about <subject/>.", "alert.soon": "Soon.",
        ]
        let text = try said("chat.hello", prompts, ["subject": .text("tea")])
        #expect(text == "Hi! It is about tea. Soon.")
    }
}
