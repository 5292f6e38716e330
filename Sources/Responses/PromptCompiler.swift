import Diagnostics
import XMLReading

/// Compiles a `<prompt>` and reports every placeholder that it is not given, or fails to say.
struct PromptCompiler {
    private let signature: PromptCatalog.Signature
    private var collector = DiagnosticCollector()
    private var said: Set<String> = []

    private init(_ signature: PromptCatalog.Signature) {
        self.signature = signature
    }

    /// The template of an element.
    static func template(
        from element: XMLElement,
        id: String,
        signature: PromptCatalog.Signature,
        reportingTo collector: inout DiagnosticCollector
    ) -> PromptTemplate {
        var compiler = PromptCompiler(signature)
        let segments = compiler.segments(of: element, in: [])
        for name in signature.required.subtracting(compiler.said).sorted() {
            compiler.collector.error(
                "'\(id)' does not say <\(name)/>; put it in",
                at: element.position
            )
        }
        for finding in compiler.collector.diagnostics {
            collector.error(finding.message, at: finding.position)
        }
        return PromptTemplate(id: id, segments: trimmed(segments), position: element.position)
    }

    private mutating func segments(of element: XMLElement, in scope: Set<String>) -> [PromptTemplate
        .Segment]
    {
        element.children.compactMap { node in
            switch node {
            case .text(let text): return .text(Self.collapsed(text))
            case .element(let child): return segment(for: child, in: scope)
            }
        }
    }

    /// The attributes that each reserved element may have.
    private static let attributes: [String: Set<String>] = [
        "each": ["of", "separator", "last"], "if": ["has"], "unless": ["has"], "number": ["of"],
        "use": ["prompt"],
    ]

    private mutating func segment(for element: XMLElement, in scope: Set<String>) -> PromptTemplate
        .Segment?
    {
        if let allowed = Self.attributes[element.name] {
            for attribute in element.attributes where !allowed.contains(attribute.name) {
                collector.error(
                    "<\(element.name)> has no attribute '\(attribute.name)'; known are "
                        + allowed.sorted().joined(separator: ", "),
                    at: element.position
                )
            }
        }
        switch element.name {
        case "each":
            guard let list = value("of", of: element, in: scope) else { return nil }
            requirePresence(of: list, at: element.position, in: scope)
            said.insert(list)
            let separator = element["separator"] ?? " "
            return .each(
                list: list,
                separator: separator,
                last: element["last"] ?? separator,
                body: segments(of: element, in: scope.union(["item"]))
            )
        case "if", "unless":
            guard let name = value("has", of: element, in: scope) else { return nil }
            let found = element.name == "if" ? scope.union([name]) : scope
            let body = segments(of: element, in: found)
            return .when(name, isPresent: element.name == "if", body: body)
        case "number": return number(element, in: scope)
        case "use":
            guard let id = element["prompt"] else {
                collector.error("<use> needs the attribute 'prompt'", at: element.position)
                return nil
            }
            return .use(id)
        default:
            guard known(element.name, at: element.position, in: scope) else { return nil }
            if !element.attributes.isEmpty || !element.children.isEmpty {
                collector.error(
                    "<\(element.name)/> takes nothing; write it as an empty element",
                    at: element.position
                )
            }
            requirePresence(of: element.name, at: element.position, in: scope)
            said.insert(element.name)
            return .slot(element.name)
        }
    }

    private mutating func number(_ element: XMLElement, in scope: Set<String>) -> PromptTemplate
        .Segment?
    {
        guard let name = value("of", of: element, in: scope) else { return nil }
        requirePresence(of: name, at: element.position, in: scope)
        said.insert(name)
        guard let one = element.elements(named: "one").first,
            let many = element.elements(named: "many").first
        else {
            collector.error("<number> needs <one> and <many> inside", at: element.position)
            return nil
        }
        return .number(name, one: segments(of: one, in: scope), many: segments(of: many, in: scope))
    }

    /// Reports a value that may be absent where no `<if>` has found it.
    private mutating func requirePresence(
        of name: String,
        at place: SourcePosition,
        in scope: Set<String>
    ) {
        guard signature.optional.contains(name), !scope.contains(name) else { return }
        collector.error(
            "<\(name)/> may be absent; put it into <if has=\"\(name)\">…</if>",
            at: place
        )
    }

    /// The value that an attribute names, if the prompt is given it.
    private mutating func value(
        _ attribute: String,
        of element: XMLElement,
        in scope: Set<String>
    ) -> String? {
        guard let name = element[attribute] else {
            collector.error(
                "<\(element.name)> needs the attribute '\(attribute)'",
                at: element.position
            )
            return nil
        }
        return known(name, at: element.position, in: scope) ? name : nil
    }

    private mutating func known(_ name: String, at place: SourcePosition, in scope: Set<String>)
        -> Bool
    {
        let names = signature.all.union(scope)
        guard names.contains(name) else {
            let hint =
                names.nearest(to: name).map { "did you mean <\($0)/>?" }
                ?? (names.isEmpty
                    ? "it is given none" : "it is given \(names.sorted().joined(separator: ", "))")
            collector.error("unknown placeholder <\(name)/>; \(hint)", at: place)
            return false
        }
        return true
    }

    /// The text with each run of white space as one space.
    private static func collapsed(_ text: String) -> String {
        var result = ""
        for character in text {
            if !character.isWhitespace {
                result.append(character)
            } else if result.last != " " {
                result.append(" ")
            }
        }
        return result
    }

    /// The segments without white space at the very ends.
    private static func trimmed(_ segments: [PromptTemplate.Segment]) -> [PromptTemplate.Segment] {
        var segments = segments
        if case .text(let text) = segments.first {
            segments[0] = .text(String(text.drop(while: \.isWhitespace)))
        }
        if case .text(var text) = segments.last {
            while text.last?.isWhitespace == true { text.removeLast() }
            segments[segments.count - 1] = .text(text)
        }
        return segments
    }
}
