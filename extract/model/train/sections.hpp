// The sections of the model file that hold weights, in their order: read by what writes the file and by what
// reads it back, so that both agree on every name.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "extract/model/train/training.hpp"

namespace dossier::training {

inline constexpr std::array<std::string_view, task_count> task_names = {"upos", "xpos", "features", "lemma",
                                                                        "relation"};

template <typename Layer, typename Visit>
void visit_recurrent(const std::string& name, Layer& layer, Visit& visit) {
  visit.matrix(name, layer.weight.value);
  visit.vector(name + " forget recurrent", layer.recurrent.value.col(0));
  visit.vector(name + " highway recurrent", layer.recurrent.value.col(1));
  visit.vector(name + " forget bias", layer.bias.value.col(0));
  visit.vector(name + " highway bias", layer.bias.value.col(1));
}

template <typename Weight, typename Visit>
void visit_affine(const std::string& name, Weight& weight, Weight& bias, Visit& visit) {
  visit.matrix(name, weight.value);
  visit.vector(name + " bias", bias.value.col(0));
}

// `Model`: Training, constant or not. `Visit`: has table(name, matrix), a column a row of the file;
// matrix(name, matrix); vector(name, column); nothing(name, size), a vector of zeros; optional_matrix(name,
// matrix), which an older file may lack; contexts(name, parameters), the tables of tag_context.hpp, one a
// task.
template <typename Model, typename Visit>
void visit_encoder(Model& model, Visit& visit) {
  visit.table("words", model.encoder.table.value);
  for (std::size_t i = 0; i < model.encoder.layers.size(); ++i)
    visit_recurrent("layer " + std::to_string(i), model.encoder.layers[i], visit);
}

template <typename Model, typename Visit>
void visit_tags(Model& model, Visit& visit) {
  auto& net = model.parser;
  for (std::size_t task = 0; task < tag_task_count; ++task)
    visit_affine(std::string(task_names[task]), net.tag_weights[task], net.tag_biases[task], visit);
  visit.contexts("context", net.tag_contexts);
}

template <typename Model, typename Visit>
void visit_parser(Model& model, Visit& visit) {
  visit_tags(model, visit);
  auto& net = model.parser;
  visit.vector("root", net.root.value.col(0));
  visit_affine("dependent", net.dependent, net.dependent_bias, visit);
  visit_affine("head", net.head, net.head_bias, visit);
  visit_affine("pair", net.pair, net.prior, visit);
  visit_affine("relation dependent", net.relation_dependent, net.relation_bias, visit);
  visit.matrix("relation head", net.relation_head.value);
  visit.nothing("relation head bias", net.relation_head.value.rows());
  visit_affine("relation", net.relation_weight, net.relation_weight_bias, visit);
}

template <typename Model, typename Visit>
void visit_names(Model& model, Visit& visit) {
  visit_recurrent("name layer", model.names.layer, visit);
  visit_affine("name", model.names.weight, model.names.bias, visit);
  visit.contexts("name context", std::span(&model.names.contexts, 1));
  visit.optional_matrix("name transitions", model.names.transitions.value);
}

}  // namespace dossier::training
