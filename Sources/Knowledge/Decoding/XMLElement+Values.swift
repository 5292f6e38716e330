import Diagnostics
import XMLReading

extension XMLElement {
    /// The value of an attribute that must be there.
    ///
    /// - Throws: ``KnowledgeFault`` where it is absent or empty.
    func string(_ name: String) throws(KnowledgeFault) -> String {
        guard let value = self[name]?.trimmed, !value.isEmpty else {
            throw KnowledgeFault("<\(self.name)> needs the attribute '\(name)'", at: position)
        }
        return value
    }

    /// The ids in an attribute, each once; none where it is absent.
    func ids(_ name: String) -> [String] {
        (self[name] ?? "").split(whereSeparator: \.isWhitespace).map(String.init).uniqued()
    }

    /// The ids in an attribute of which there must be one.
    ///
    /// - Throws: ``KnowledgeFault`` where there is none.
    func someIDs(_ name: String) throws(KnowledgeFault) -> [String] {
        let ids = ids(name)
        guard !ids.isEmpty else {
            throw KnowledgeFault("'\(name)' must name at least one id", at: position)
        }
        return ids
    }

    /// The value of an attribute that is one of a few words.
    ///
    /// - Throws: ``KnowledgeFault`` where it is absent or another word.
    func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        of type: Choice.Type = Choice.self
    ) throws(KnowledgeFault) -> Choice {
        let value = try string(name)
        guard let choice = Choice(rawValue: value) else {
            throw KnowledgeFault("'\(value)' is no value of '\(name)'", at: position)
        }
        return choice
    }

    /// The text of a child that must be there.
    ///
    /// - Throws: ``KnowledgeFault`` where it is absent or blank.
    func childText(_ name: String) throws(KnowledgeFault) -> String {
        guard let child = elements(named: name).first else {
            throw KnowledgeFault("<\(self.name)> needs a <\(name)>", at: position)
        }
        let text = child.text
        guard !text.isEmpty else {
            throw KnowledgeFault("<\(name)> is empty; write its text", at: child.position)
        }
        return text
    }

    /// The text of a child that may be absent.
    func optionalText(_ name: String) -> String? {
        elements(named: name).first.map(\.text)
    }

    /// The length of time in an attribute, nil where it is absent.
    ///
    /// - Throws: ``KnowledgeFault`` where it is not in ISO 8601.
    func duration(_ name: String) throws(KnowledgeFault) -> ISODuration? {
        guard let text = self[name]?.trimmed else { return nil }
        guard let duration = ISODuration(text) else {
            throw KnowledgeFault(
                "'\(text)' in '\(name)' is no ISO 8601 duration; write PT6H, P3D, P2W, P6M or P1Y",
                at: position
            )
        }
        return duration
    }

    /// The window between the attributes `from` and `until`.
    ///
    /// - Throws: ``KnowledgeFault`` where one is malformed, or it ends before it starts.
    func window() throws(KnowledgeFault) -> TimeWindow {
        guard let start = try duration("from") else {
            throw KnowledgeFault("<\(name)> needs the attribute 'from'", at: position)
        }
        let end = try duration("until")
        if let end, end <= start {
            throw KnowledgeFault(
                "the window ends (\(self["until"] ?? "")) before it starts (\(self["from"] ?? "")); "
                    + "exchange 'from' and 'until' or mend one",
                at: position
            )
        }
        return TimeWindow(start: start, end: end)
    }

    /// What stands behind a statement.
    ///
    /// - Throws: ``KnowledgeFault`` for the first mark that is absent or wrong.
    func provenance() throws(KnowledgeFault) -> Provenance {
        Provenance(
            id: try string("id"),
            authoredGrade: self["grade"] == nil ? nil : try choice("grade"),
            checked: try choice("checked"),
            sources: try someIDs("sources"),
            position: position
        )
    }

    /// The samples inside.
    var samples: [Sample] {
        elements(named: "sample").map { Sample(text: $0.text, position: $0.position) }
    }

    /// The patterns inside; the first fault of each is reported, and the pattern left out.
    func patterns(
        wordLists: Set<String>,
        reportingTo collector: inout DiagnosticCollector
    ) -> [Pattern] {
        elements(named: "pattern").compactMap { element in
            element.pattern(wordLists: wordLists, reportingTo: &collector)
        }
    }

    /// The pattern that is the text of this element, or nil after its fault was reported.
    func pattern(
        wordLists: Set<String>,
        reportingTo collector: inout DiagnosticCollector
    ) -> Pattern? {
        do throws(PatternError) {
            return try PatternParser.pattern(
                from: rawText,
                at: contentPosition,
                wordLists: wordLists
            )
        } catch {
            collector.error(error.message, at: error.position)
            return nil
        }
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmed: String {
        let isClean = !utf8.contains { $0 < 0x20 } && utf8.first != 0x20 && utf8.last != 0x20
        return isClean && !contains("  ")
            ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
