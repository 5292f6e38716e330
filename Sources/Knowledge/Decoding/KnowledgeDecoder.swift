import Diagnostics
import XMLReading

/// Turns documents into knowledge, one element at a time, and goes on after each fault.
struct KnowledgeDecoder {
    private(set) var contents = KnowledgeContents()
    private var collector = DiagnosticCollector()

    /// Reads the documents, word lists first, as patterns anywhere may name them.
    static func contents(
        of documents: [XMLElement],
        reportingTo collector: inout DiagnosticCollector
    ) -> KnowledgeContents {
        var decoder = KnowledgeDecoder()
        for root in documents where root.name != "knowledge" {
            decoder.collector.error(
                "the file begins with <\(root.name)>; put everything into <knowledge>",
                at: root.position
            )
        }
        decoder.contents.reviews = documents.compactMap { root in
            root["review"].map { ReviewDate(day: $0, position: root.position) }
        }
        let elements = documents.flatMap(\.elements)
        for element in elements where element.name == "words" { decoder.decodeWords(element) }
        for element in elements { decoder.decode(element) }
        for element in elements where element.name == "samples" { decoder.decodeSamples(element) }
        for finding in decoder.collector.diagnostics {
            collector.error(finding.message, at: finding.position)
        }
        return decoder.contents
    }

    private mutating func decodeWords(_ element: XMLElement) {
        guard let id = element["id"] else { return }
        guard contents.wordLists[id] == nil else {
            return collector.error("a second word list '\(id)'; join the two", at: element.position)
        }
        // Lists hold no lists, so that none grows without bound; a faulty one stays known, to be told of once.
        contents.wordLists[id] =
            element.pattern(wordLists: [], reportingTo: &collector)?.root ?? .anyOf([])
    }

    /// Adds samples to the intent that they are for, wherever that stands.
    private mutating func decodeSamples(_ element: XMLElement) {
        let id = element["intent"] ?? ""
        let isKnown = contents.intents.update(id) { $0.samples += element.samples }
        guard !isKnown else { return }
        let near = contents.intents.entries.map(\.id).nearest(to: id)
        let hint = near.map { "did you mean '\($0)'?" } ?? "write an <intent> of that id"
        collector.error("unknown intent '\(id)'; \(hint)", at: element.position)
    }

    private mutating func decode(_ element: XMLElement) {
        do throws(KnowledgeFault) {
            try decodeEntry(element)
        } catch {
            collector.error(error.message, at: error.position)
        }
    }

    private mutating func decodeEntry(_ element: XMLElement) throws(KnowledgeFault) {
        switch element.name {
        case "words", "samples": break
        case "shorthand": try decodeShorthand(element)
        case "complete": contents.demands.append(try Demand(element))
        case "spelling":
            contents.spellings.append(
                (try element.string("british"), try element.string("american"))
            )
        case "subject": contents.subjects.append(try Subject(element))
        case "source": add(try Source(element), to: \.sources)
        case "topic", "activity", "state", "symptom", "theme":
            add(try Concept(element), to: \.concepts)
        case "fact": add(try Fact(element), to: \.facts)
        case "contraindication": add(try Contraindication(element), to: \.contraindications)
        case "aftercare": add(try AftercareRule(element), to: \.aftercare)
        case "pause": add(try Pause(element), to: \.pauses)
        case "term": add(try Term(element), to: \.terms)
        case "timeline": add(try TimelineEntry(element), to: \.timeline)
        case "left-out": add(try LeftOut(element), to: \.leftOut)
        default: try decodeWording(element)
        }
    }

    private mutating func decodeWording(_ element: XMLElement) throws(KnowledgeFault) {
        let lists = Set(contents.wordLists.keys)
        switch element.name {
        case "red-flag":
            add(
                try RedFlag(element, wordLists: lists, reportingTo: &collector),
                to: \.redFlags
            )
        case "claim":
            add(try Claim(element, wordLists: lists, reportingTo: &collector), to: \.claims)
        case "intent":
            add(try Intent(element, wordLists: lists, reportingTo: &collector), to: \.intents)
        default:
            throw KnowledgeFault(
                "<\(element.name)> is no knowledge; delete it",
                at: element.position
            )
        }
    }

    private mutating func decodeShorthand(_ element: XMLElement) throws(KnowledgeFault) {
        let meaning = try element.string("means")
        for word in element.text.lowercased().split(separator: " ").map(String.init) {
            if let taken = contents.shorthand.updateValue(meaning, forKey: word) {
                collector.error(
                    "'\(word)' stands for '\(taken)' already; delete one of the two",
                    at: element.position
                )
            }
        }
    }

    private mutating func add<Entry>(
        _ entry: Entry,
        to catalog: WritableKeyPath<KnowledgeContents, Catalog<Entry>>
    ) {
        guard let taken = contents[keyPath: catalog].add(entry) else { return }
        collector.error(
            "a second '\(entry.id)'; the first stands at \(taken.position); rename or delete one",
            at: entry.position
        )
    }
}
