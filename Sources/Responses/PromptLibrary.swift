package import Diagnostics
import XMLReading

/// Every prompt, compiled and checked: none is missing, none is unused, none names what it is not given.
package struct PromptLibrary: Sendable {
    private let templates: [String: PromptTemplate]

    /// The words of a prompt with its values put in.
    ///
    /// - Precondition: The prompt is in the library, which its loading made sure of.
    /// - Complexity: O(*n*) in the length of the result.
    package func text(_ id: String, _ values: [String: PromptValue] = [:]) -> String {
        guard let template = templates[id] else {
            preconditionFailure(
                "the prompt '\(id)' is neither in the catalog nor named by an intent"
            )
        }
        var text = ""
        render(template.segments, values, into: &text)
        return text
    }

    private func render(
        _ segments: [PromptTemplate.Segment],
        _ values: [String: PromptValue],
        into text: inout String
    ) {
        for segment in segments {
            switch segment {
            case .text(let words): text += words
            case .slot(let name): text += values[name]?.text ?? ""
            case .each(let list, let separator, let last, let body):
                renderItems(of: values[list], separator, last, body, values, into: &text)
            case .when(let name, let isPresent, let body):
                let isThere = values[name].map { !$0.isEmpty } ?? false
                if isThere == isPresent { render(body, values, into: &text) }
            case .number(let name, let one, let many):
                render(values[name] == .number(1) ? one : many, values, into: &text)
            case .use(let id):
                if let template = templates[id] { render(template.segments, values, into: &text) }
            }
        }
    }

    private func renderItems(
        of list: PromptValue?,
        _ separator: String,
        _ last: String,
        _ body: [PromptTemplate.Segment],
        _ values: [String: PromptValue],
        into text: inout String
    ) {
        guard case .list(let items) = list else { return }
        for (index, item) in items.enumerated() {
            if index > 0 { text += index + 1 == items.count ? last : separator }
            var values = values
            values["item"] = .text(item)
            render(body, values, into: &text)
        }
    }
}

// MARK: - Loading

extension PromptLibrary {
    /// Loads a folder of prompt files, or reports every fault and returns nil.
    ///
    /// - Parameters:
    ///   - folder: The folder; every `.xml` file below it is read.
    ///   - schema: The schema to validate against; `schema/prompts.xsd` in the folder if nil.
    ///   - lines: The prompts that knowledge names, each given the subject alone, with the places that name them;
    ///     nil where knowledge is not known: then any other prompt counts as such a line.
    ///   - collector: Takes the faults.
    /// - Returns: The library, or nil where there was a fault.
    /// - Complexity: O(*n*) in the size of the files.
    package static func load(
        folder: String,
        schema: String? = nil,
        lines: [String: SourcePosition]?,
        reportingTo collector: inout DiagnosticCollector
    ) -> PromptLibrary? {
        var findings = DiagnosticCollector()
        defer { collector.append(findings) }
        let schemaPath = schema ?? folder + "/schema/prompts.xsd"
        guard
            let schema = XMLSchema.schema(
                at: schemaPath,
                named: schemaPath,
                reportingTo: &findings
            ),
            let files = XMLFolder(folder).files(reportingTo: &findings)
        else { return nil }
        let documents = XMLFolder(folder).documents(files, schema: schema, reportingTo: &findings)
        guard documents.elements.count == files.count else { return nil }
        var loader = PromptLoader(lines: lines)
        for root in documents.elements where root.name != "prompts" {
            findings.error(
                "the file begins with <\(root.name)>; write <prompts>",
                at: root.position
            )
        }
        for element in documents.elements.flatMap(\.elements) { loader.add(element, &findings) }
        loader.check(folder: folder, &findings)
        return findings.hasErrors ? nil : PromptLibrary(templates: loader.templates)
    }
}

/// Gathers templates and checks them against what is said.
private struct PromptLoader {
    private(set) var templates: [String: PromptTemplate] = [:]
    private let lines: [String: SourcePosition]?

    init(lines: [String: SourcePosition]?) {
        self.lines = lines
    }

    private func signature(of id: String) -> PromptCatalog.Signature? {
        PromptCatalog.signatures[id] ?? (isLine(id) ? PromptCatalog.line : nil)
    }

    private func isLine(_ id: String) -> Bool { lines.map { $0[id] != nil } ?? true }

    mutating func add(_ element: XMLElement, _ collector: inout DiagnosticCollector) {
        guard let id = element["id"] else { return }
        guard let signature = signature(of: id) else {
            let known = Set(PromptCatalog.signatures.keys).union((lines ?? [:]).keys)
            let hint = known.nearest(to: id).map { "did you mean '\($0)'?" } ?? "delete it"
            return collector.error("nothing says the prompt '\(id)'; \(hint)", at: element.position)
        }
        if let first = templates[id] {
            return collector.error(
                "a second prompt '\(id)'; the first stands at \(first.position)",
                at: element.position
            )
        }
        let template = PromptCompiler.template(
            from: element,
            id: id,
            signature: signature,
            reportingTo: &collector
        )
        if template.isBlank {
            collector.error("the prompt '\(id)' is empty; write its words", at: element.position)
        }
        templates[id] = template
    }

    func check(folder: String, _ collector: inout DiagnosticCollector) {
        for id in PromptCatalog.signatures.keys where templates[id] == nil {
            collector.error(
                "no file holds the prompt '\(id)'; write it",
                at: SourcePosition(file: folder)
            )
        }
        for (id, place) in lines ?? [:] where PromptCatalog.signatures[id] != nil {
            collector.error(
                "the prompt '\(id)' is a frame around facts and no line; name another",
                at: place
            )
        }
        for (id, place) in lines ?? [:]
        where templates[id] == nil && PromptCatalog.signatures[id] == nil {
            collector.error("unknown prompt '\(id)'; write it in \(folder)", at: place)
        }
        for template in templates.values { checkUses(of: template, &collector) }
    }

    /// Every prompt that is put in exists, and none contains itself.
    private func checkUses(of template: PromptTemplate, _ collector: inout DiagnosticCollector) {
        var reached: Set<String> = []
        var next = template.uses
        while let id = next.popLast() {
            guard let used = templates[id] else {
                collector.error("unknown prompt '\(id)' in <use>", at: template.position)
                continue
            }
            let missing = (signature(of: id)?.required ?? [])
                .subtracting(signature(of: template.id)?.all ?? [])
            if let name = missing.min() {
                collector.error(
                    "'\(template.id)' is not given <\(name)/>, which '\(id)' says; do not <use> it here",
                    at: template.position
                )
            }
            if id == template.id {
                return collector.error(
                    "'\(id)' contains itself; mend its <use>",
                    at: template.position
                )
            }
            if reached.insert(id).inserted { next += used.uses }
        }
    }
}

extension PromptTemplate {
    /// Whether it says nothing, whatever it is given.
    fileprivate var isBlank: Bool {
        segments.allSatisfy { $0 == .text("") || $0 == .text(" ") }
    }

    /// The prompts that it puts in.
    fileprivate var uses: [String] { Self.uses(in: segments) }

    private static func uses(in segments: [Segment]) -> [String] {
        segments.flatMap { segment -> [String] in
            switch segment {
            case .use(let id): [id]
            case .each(_, _, _, let body), .when(_, _, let body): uses(in: body)
            case .number(_, let one, let many): uses(in: one) + uses(in: many)
            case .text, .slot: []
            }
        }
    }
}
