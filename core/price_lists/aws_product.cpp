// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_product.h"

#include "core/price_lists/aws_machine.h"
#include "core/price_lists/aws_regions.h"
#include "core/price_lists/aws_usage_type.h"

namespace mitsumori {

namespace {

using enum AwsField;

struct ServiceName {
    std::string_view code, name;
};

constexpr ServiceName serviceNames[] = {
    {"AmazonEC2", "Amazon EC2"},
    {"AmazonS3", "Amazon S3"},
    {"AmazonRDS", "Amazon RDS"},
    {"AmazonElastiCache", "Amazon ElastiCache"},
    {"AmazonSageMaker", "Amazon SageMaker"},
    {"AmazonEKS", "Amazon EKS"},
    {"AmazonECS", "Amazon ECS"},
    {"AmazonECR", "Amazon ECR"},
    {"AmazonEFS", "Amazon EFS"},
    {"AmazonFSx", "Amazon FSx"},
    {"AmazonVPC", "Amazon VPC"},
    {"AmazonCloudFront", "Amazon CloudFront"},
    {"AmazonCloudWatch", "Amazon CloudWatch"},
    {"AmazonDynamoDB", "Amazon DynamoDB"},
    {"AmazonRedshift", "Amazon Redshift"},
    {"AmazonRoute53", "Amazon Route 53"},
    {"AmazonSNS", "Amazon SNS"},
    {"AWSQueueService", "Amazon SQS"},
    {"AmazonKinesis", "Amazon Kinesis"},
    {"AmazonAthena", "Amazon Athena"},
    {"AmazonBedrock", "Amazon Bedrock"},
    {"AmazonApiGateway", "Amazon API Gateway"},
    {"AmazonES", "Amazon OpenSearch Service"},
    {"AmazonStates", "AWS Step Functions"},
    {"AWSELB", "Elastic Load Balancing"},
    {"AWSLambda", "AWS Lambda"},
    {"AWSGlue", "AWS Glue"},
    {"AWSDataTransfer", "AWS Data Transfer"},
    {"AWSSecretsManager", "AWS Secrets Manager"},
    {"awskms", "AWS KMS"},
    {"awswaf", "AWS WAF"},
};

} // namespace

std::string awsServiceName(std::string_view code, std::string_view name) {
    for (const ServiceName &service : serviceNames)
        if (service.code == code)
            return std::string(service.name);
    return std::string(name.empty() ? code : name);
}

AwsProduct awsProduct(const AwsRow &row, std::string_view offerCode) {
    const std::string_view code = row[serviceCode].empty() ? offerCode : row[serviceCode];
    const AwsUsageType usage = awsUsageType(row[usageType]);
    AwsProduct product;
    product.service = awsServiceName(code, row[serviceName]);
    product.region = awsRegionOf(row);
    if (row[locationType] == "AWS Outposts") // their region is that of the mother, the price is not
        product.passedOver = "outposts";
    if (AwsMachine machine = awsMachine(code, usage, row); !machine.passedOver.empty()) {
        product.passedOver = machine.passedOver;
    } else if (!machine.dimension.empty()) {
        product.dimension = std::move(machine.dimension);
        product.machine = awsMachineSize(row);
        return product;
    }
    product.dimension = usage.plain.empty() ? row[productFamily] : usage.plain;
    if (product.dimension.empty())
        product.dimension = row[sku];
    product.apart = row[operation];
    return product;
}

} // namespace mitsumori
