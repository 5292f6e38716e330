import Conversation
import Knowledge
import TestSupport
import Testing

@testable import Responses

@Suite("A leaflet is laid out for a screen, a phone and paper")
struct LeafletPageTests {
    /// A page with everything that needs care, and more than nine sources.
    private static let page = LeafletPage(
        title: "Rye & \"salt\"",
        sections: [
            .init(
                heading: "To <know>",
                lines: [
                    .init(
                        lead: "",
                        text: "Bread keeps < 3 days, & longer in a bag of some thick cloth.",
                        sources: [1, 12]
                    ),
                    .init(lead: "The 1st \"day\"", text: "It is > fresh.", sources: []),
                ]
            ),
            .init(
                heading: "To do",
                lines: [.init(lead: "", text: "Eat it all at once.", sources: [2])]
            ),
        ],
        note: "This is no more than what a note on a loaf says & means.",
        sourcesHeading: "Sources",
        sources: (1...12).map { "The book of bread and salt, volume \($0) <draft>" },
        language: "en"
    )

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

// MARK: - Contents

extension LeafletPageTests {
    static let leaflets = [
        ("microneedling", "aftercare"), ("chemical-peel", "aftercare"), ("laser", "risks"),
        ("botox", "definition"), ("rosacea", "definition"),
    ]

    private func page(_ topic: String, _ subject: String) throws -> (LeafletPage, Leaflet) {
        let assistant = Assistants.shipped
        let leaflet = Leaflet(assistant.knowledge, topic: topic, subject: subject)
        let found = try #require(leaflet)
        return (assistant.composer.page(for: found), found)
    }

    @Test("Sources are numbered from 1 in the order of their use, two a line", arguments: leaflets)
    func numbers(topic: String, subject: String) throws {
        let (page, _) = try page(topic, subject)
        let cited = page.sections.flatMap(\.lines).map(\.sources)
        #expect(cited.allSatisfy { !$0.isEmpty && $0.count <= 2 && $0 == $0.sorted() })
        var highest = 0
        for numbers in cited {
            for number in numbers where number > highest {
                #expect(number == highest + 1)
                highest = number
            }
        }
        #expect(highest == page.sources.count)
        #expect(Set(page.sources).count == page.sources.count)
    }

    @Test("and the list names just what each line rests on", arguments: leaflets)
    func sources(topic: String, subject: String) throws {
        let (page, leaflet) = try page(topic, subject)
        let assistant = Assistants.shipped
        let provenances =
            leaflet.facts.map(\.provenance) + leaflet.rules.map(\.provenance)
            + leaflet.timeline.map(\.provenance) + leaflet.redFlags.map(\.provenance)
        let lines = page.sections.flatMap(\.lines)
        try #require(lines.count == provenances.count)
        for (line, provenance) in zip(lines, provenances) {
            let names = provenance.sources.compactMap { assistant.knowledge.sources[$0] }
                .sorted { $0.kind < $1.kind }.prefix(2).map(assistant.composer.fullName)
            let numbered = line.sources.map { page.sources[$0 - 1] }
            #expect(Set(numbered) == Set(names))
        }
    }

    @Test("A page says what the leaflet holds, and no section is empty")
    func contents() throws {
        let bread = Assistants.bread
        let leaflet = try #require(
            Leaflet(bread.knowledge, topic: "sourdough", subject: "aftercare-activity")
        )
        let page = bread.composer.page(for: leaflet)
        #expect(page.title == "Sourdough: when to slice it")
        #expect(page.language == "en")
        #expect(
            page.sections.flatMap(\.lines).map(\.lead)
                == ["", "Slicing", "Straight from the oven", "Flames in the oven"]
        )
        #expect(
            page.sections.flatMap(\.lines).map(\.text) == [
                "Sourdough is bread raised by wild yeast and bacteria. "
                    + "Shops may use the word more loosely.",
                "Do not slice the loaf for two hours.", "The crust crackles.",
                "Keep the door shut and call the fire brigade.",
            ]
        )
        #expect(page.sources.count == 1)
        let myth = try #require(Leaflet(bread.knowledge, topic: "sourdough", subject: "myth"))
        let short = bread.composer.page(for: myth)
        #expect(short.sections.map(\.lines.count) == [1])
        #expect(short.title == "Sourdough")
    }
}

// MARK: - Text

extension LeafletPageTests {
    @Test("A text keeps to its width, and loses no word", arguments: [20, 30, 41, 60, 80, 200])
    func width(width: Int) {
        let text = Self.page.text(width: width)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= width })
        #expect(lines.allSatisfy { $0.last != " " })
        for part in ["Bread keeps < 3 days, & longer in a bag of some thick cloth. [1, 12]"] {
            #expect(Self.words(text).contains(Self.words(part)))
        }
        for source in Self.page.sources {
            #expect(Self.words(text).contains(Self.words(source)))
        }
        #expect(Self.words(text).contains(Self.words(Self.page.note)))
    }

    @Test("A line that goes on hangs below its mark, as wide as the mark is")
    func hanging() {
        #expect(
            Self.page.text(width: 30) == """
                Rye & "salt"
                ============

                To <know>
                ---------
                * Bread keeps < 3 days, &
                  longer in a bag of some
                  thick cloth. [1, 12]
                * The 1st "day": It is >
                  fresh.

                To do
                -----
                * Eat it all at once. [2]

                This is no more than what a
                note on a loaf says & means.

                Sources
                \(Self.wrappedSources)
                """
        )
    }

    private static let wrappedSources = (1...12).map { number in
        number < 10
            ? "\(number). The book of bread and salt,\n   volume \(number) <draft>"
            : "\(number). The book of bread and\n    salt, volume \(number) <draft>"
    }
    .joined(separator: "\n")

    @Test("A word that is wider than the page stands on a line of its own")
    func longWord() {
        let word = String(repeating: "x", count: 40)
        let page = LeafletPage(
            title: "T",
            sections: [],
            note: "a \(word) b",
            sourcesHeading: "S",
            sources: [],
            language: "en"
        )
        #expect(page.text(width: 10) == "T\n=\n\na\n\(word)\nb\n\nS")
    }
}

// MARK: - HTML

extension LeafletPageTests {
    /// The tags of a document, without those that are never closed; `/` leads those that close.
    private static func tags(_ html: String) -> [String] {
        html.matches(of: /<(\/?[a-z][a-z0-9]*)[^>]*>/).map { String($0.output.1) }
            .filter { $0 != "meta" }
    }

    private static func expectBalance(
        _ html: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var open: [String] = []
        for tag in tags(html) {
            guard tag.hasPrefix("/") else {
                open.append(tag)
                continue
            }
            #expect(open.popLast() == String(tag.dropFirst()), sourceLocation: sourceLocation)
        }
        #expect(open == [], sourceLocation: sourceLocation)
    }

    @Test("HTML is one document with one main part, each element of it closed")
    func document() {
        let html = Self.page.html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        Self.expectBalance(html)
        let tags = Self.tags(html)
        for tag in ["html", "head", "body", "main", "title", "h1", "ol", "style"] {
            #expect(tags.count { $0 == tag } == 1, "\(tag)")
        }
        #expect(tags.count { $0 == "li" } == 3 + 12)
        #expect(tags.count { $0 == "/li" } == 3 + 12)
        #expect(tags.count { $0 == "ul" } == 2)
        #expect(tags.count { $0 == "h2" } == 3)
        #expect(tags.count { $0 == "b" } == 1)
        #expect(tags.count { $0 == "sup" } == 2)
        #expect(!tags.contains("script"))
    }

    static let escapes = [
        "<title>Rye &amp; &quot;salt&quot;</title>", "<h1>Rye &amp; &quot;salt&quot;</h1>",
        "<h2>To &lt;know&gt;</h2>", "<li>Bread keeps &lt; 3 days, &amp; longer",
        "<b>The 1st &quot;day&quot;:</b> It is &gt; fresh.</li>", "says &amp; means.</p>",
        "<li>The book of bread and salt, volume 12 &lt;draft&gt;</li>",
    ]

    @Test("What means something in HTML is written as a reference", arguments: escapes)
    func escape(part: String) {
        #expect(Self.page.html.contains(part))
    }

    @Test("and nothing of the texts becomes an element, or stays bare")
    func noInjection() {
        let page = LeafletPage(
            title: "</title><script>x</script>",
            sections: [],
            note: "&lt;",
            sourcesHeading: "\"<b>\"",
            sources: ["<img src=x>"],
            language: "en\"><script>"
        )
        Self.expectBalance(page.html)
        #expect(!Self.tags(page.html).contains { ["script", "img", "b"].contains($0) })
        #expect(page.html.contains("&amp;lt;"))
    }

    @Test("What ships becomes a well-formed document too", arguments: leaflets)
    func shipped(topic: String, subject: String) throws {
        let (page, _) = try page(topic, subject)
        Self.expectBalance(page.html)
        let items = page.sections.reduce(page.sources.count) { $0 + $1.lines.count }
        #expect(Self.tags(page.html).count { $0 == "li" } == items)
        for source in page.sources {
            #expect(page.text(width: 10_000).contains(". " + source))
        }
    }
}
